using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A new preference center.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/preference_center/post_create_preference_center.</remarks>
public sealed record PreferenceCenterCreateRequest
{
    /// <summary>Names a preference center and gives its pages.</summary>
    /// <param name="name">Letters, digits, hyphens and underscores. It can never be changed.</param>
    /// <param name="preferenceCenterPageHtml">The HTML of the page with the choices.</param>
    /// <param name="confirmationPageHtml">The HTML of the page after the choice.</param>
    /// <exception cref="ArgumentException">One of the three is blank, or the name has another character.</exception>
    public PreferenceCenterCreateRequest(string name, string preferenceCenterPageHtml, string confirmationPageHtml)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(preferenceCenterPageHtml);
        ArgumentException.ThrowIfNullOrWhiteSpace(confirmationPageHtml);
        Name = SlugName.Check(name, nameof(name));
        PreferenceCenterPageHtml = preferenceCenterPageHtml;
        ConfirmationPageHtml = confirmationPageHtml;
    }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; }

    /// <summary>The HTML of the page with the choices.</summary>
    [JsonPropertyName("preference_center_page_html")]
    public string PreferenceCenterPageHtml { get; }

    /// <summary>The HTML of the page after the choice.</summary>
    [JsonPropertyName("confirmation_page_html")]
    public string ConfirmationPageHtml { get; }

    /// <summary>The title of both pages; Braze calls them "Preference Center" without one.</summary>
    [JsonPropertyName("preference_center_title")]
    public string? PreferenceCenterTitle { get; init; }

    /// <summary>Whether it is in use; active when left out.</summary>
    [JsonPropertyName("state")]
    public ContentState? State { get; init; }

    /// <summary>What goes into the head of the pages.</summary>
    [JsonPropertyName("options")]
    public PreferenceCenterOptions? Options { get; init; }

    /// <summary>The type and the name; not the pages.</summary>
    public override string ToString() => $"{nameof(PreferenceCenterCreateRequest)} {Name}";
}
