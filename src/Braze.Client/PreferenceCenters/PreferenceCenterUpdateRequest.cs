using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>New pages for a preference center. Its name cannot be changed.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/preference_center/put_update_preference_center.</remarks>
public sealed record PreferenceCenterUpdateRequest
{
    /// <summary>Gives the pages.</summary>
    /// <param name="preferenceCenterPageHtml">The HTML of the page with the choices.</param>
    /// <param name="confirmationPageHtml">The HTML of the page after the choice.</param>
    /// <exception cref="ArgumentException">One of the two is blank.</exception>
    public PreferenceCenterUpdateRequest(string preferenceCenterPageHtml, string confirmationPageHtml)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(preferenceCenterPageHtml);
        ArgumentException.ThrowIfNullOrWhiteSpace(confirmationPageHtml);
        PreferenceCenterPageHtml = preferenceCenterPageHtml;
        ConfirmationPageHtml = confirmationPageHtml;
    }

    /// <summary>The HTML of the page with the choices.</summary>
    [JsonPropertyName("preference_center_page_html")]
    public string PreferenceCenterPageHtml { get; }

    /// <summary>The HTML of the page after the choice.</summary>
    [JsonPropertyName("confirmation_page_html")]
    public string ConfirmationPageHtml { get; }

    /// <summary>The title of both pages; Braze calls them "Preference Center" without one.</summary>
    [JsonPropertyName("preference_center_title")]
    public string? PreferenceCenterTitle { get; init; }

    /// <summary>Whether it is in use.</summary>
    [JsonPropertyName("state")]
    public ContentState? State { get; init; }

    /// <summary>What goes into the head of the pages. The page's body nests this once more by what looks like a slip; it is sent as for a new one.</summary>
    [JsonPropertyName("options")]
    public PreferenceCenterOptions? Options { get; init; }

    /// <summary>The type alone; not the pages.</summary>
    public override string ToString() => nameof(PreferenceCenterUpdateRequest);
}
