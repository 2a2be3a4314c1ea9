using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A button of an Android notification.</summary>
/// <param name="text">What it says.</param>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/android_object.</remarks>
public sealed class AndroidPushButton(string text)
{
    /// <summary>What it says.</summary>
    [JsonPropertyName("text")]
    public string Text { get; } = RequiredText.Check(text, nameof(text));

    /// <summary>What a tap does; Braze's default is to open the app.</summary>
    [JsonPropertyName("action")]
    public PushButtonAction? Action { get; set; }

    /// <summary>A web address or deep link.</summary>
    [JsonPropertyName("uri")]
    public string? Uri { get; set; }

    /// <summary>Whether a web address opens inside the app; Braze's default is yes.</summary>
    [JsonPropertyName("use_webview")]
    public bool? UseWebview { get; set; }
}
