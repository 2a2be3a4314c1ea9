using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A preference center.</summary>
public sealed class PreferenceCenterResponse : BrazeResponse
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The preference center's API identifier.</summary>
    [JsonPropertyName("preference_center_api_id")]
    public string? PreferenceCenterApiId { get; set; }

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The title of the pages.</summary>
    [JsonPropertyName("preference_center_title")]
    public string? PreferenceCenterTitle { get; set; }

    /// <summary>The HTML of the page with the choices.</summary>
    [JsonPropertyName("preference_center_page_html")]
    public string? PreferenceCenterPageHtml { get; set; }

    /// <summary>The HTML of the page after the choice.</summary>
    [JsonPropertyName("confirmation_page_html")]
    public string? ConfirmationPageHtml { get; set; }

    /// <summary>The HTML of a redirect page, where there is one.</summary>
    [JsonPropertyName("redirect_page_html")]
    public string? RedirectPageHtml { get; set; }

    /// <summary>What goes into the head of the pages, as Braze sent it: only a part of its shape is documented for answers.</summary>
    [JsonPropertyName("preference_center_options")]
    public JsonElement? PreferenceCenterOptions { get; set; }

    /// <summary>Whether it is in use.</summary>
    [JsonPropertyName("state")]
    public ContentState? State { get; set; }
}
