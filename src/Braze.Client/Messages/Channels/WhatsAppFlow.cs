using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A text with a button that opens a form.</summary>
/// <param name="body">The text.</param>
/// <param name="button">The button.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppFlow(string body, WhatsAppFlowButton button) : WhatsAppContent
{
    /// <summary>The text.</summary>
    [JsonPropertyName("body")]
    public string Body { get; } = RequiredText.Check(body, nameof(body));

    /// <summary>The button.</summary>
    [JsonPropertyName("flow_button")]
    public WhatsAppFlowButton Button { get; } = button ?? throw new ArgumentNullException(nameof(button));

    /// <summary>The text above it.</summary>
    [JsonPropertyName("header_text")]
    public string? HeaderText { get; set; }

    /// <summary>The text below it.</summary>
    [JsonPropertyName("footer")]
    public string? Footer { get; set; }

    /// <summary>Whether Braze keeps the answers in the profile, as a custom attribute.</summary>
    [JsonPropertyName("generate_custom_attribute")]
    public bool? GenerateCustomAttribute { get; set; }

    internal override string MessageType => "flow_response_message";
}
