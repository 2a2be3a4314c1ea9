using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A button to answer by.</summary>
/// <param name="text">What it says.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppButton(string text)
{
    /// <summary>What it says.</summary>
    [JsonPropertyName("text")]
    public string Text { get; } = RequiredText.Check(text, nameof(text));

    /// <summary>A button that says this.</summary>
    public static implicit operator WhatsAppButton(string text) => new(text);
}
