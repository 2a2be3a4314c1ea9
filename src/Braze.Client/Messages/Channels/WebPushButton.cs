using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A button of a browser's notification.</summary>
/// <param name="text">What it says.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/web_objects.</remarks>
public sealed class WebPushButton(string text)
{
    /// <summary>What it says.</summary>
    [JsonPropertyName("text")]
    public string Text { get; } = RequiredText.Check(text, nameof(text));

    /// <summary>What a click does; Braze's default is to open the site.</summary>
    [JsonPropertyName("action")]
    public PushButtonAction? Action { get; set; }

    /// <summary>A web address.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }
}
