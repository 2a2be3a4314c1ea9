using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A text with buttons to answer by.</summary>
/// <param name="body">The text.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppQuickReply(string body) : WhatsAppContent
{
    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string Body { get; } = RequiredText.Check(body, nameof(body));

    /// <summary>A picture above it; not together with <see cref="HeaderText"/>.</summary>
    [JsonPropertyName("header_image_uri")]
    public string? HeaderImageUri { get; set; }

    /// <summary>A text above it; not together with <see cref="HeaderImageUri"/>.</summary>
    [JsonPropertyName("header_text")]
    public string? HeaderText { get; set; }

    /// <summary>The text below it.</summary>
    [JsonPropertyName("footer")]
    public string? Footer { get; set; }

    /// <summary>The buttons, in order; at least one.</summary>
    [JsonPropertyName("buttons")]
    public List<WhatsAppButton> Buttons { get; } = [];

    internal override string MessageType => "quick_reply_response_message";

    internal override string? FindProblem() =>
        (Buttons.Count == 0 ? $"it has no {nameof(Buttons)}" : null)
        ?? (HeaderImageUri is not null && HeaderText is not null ? $"it has both {nameof(HeaderImageUri)} and {nameof(HeaderText)}; Braze takes one of them" : null);
}
