using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A picture.</summary>
/// <param name="imageUri">Where it is.</param>
/// <exception cref="ArgumentException">The address is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppImage(string imageUri) : WhatsAppContent
{
    /// <summary>Where it is.</summary>
    [JsonPropertyName("image_uri")]
    public string ImageUri { get; } = RequiredText.Check(imageUri, nameof(imageUri));

    /// <summary>The text below it.</summary>
    [JsonPropertyName("caption")]
    public string? Caption { get; set; }

    internal override string MessageType => "text_image_response_message";
}
