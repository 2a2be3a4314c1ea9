using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A text.</summary>
/// <param name="body">The text.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppText(string body) : WhatsAppContent
{
    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string Body { get; } = RequiredText.Check(body, nameof(body));

    /// <summary>Whether WhatsApp shows a preview of links.</summary>
    [JsonPropertyName("preview_url")]
    public bool? PreviewUrl { get; set; }

    internal override string MessageType => "text_response_message";
}
