using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A row of a list.</summary>
/// <param name="title">Its title.</param>
/// <param name="description">What is below the title.</param>
/// <exception cref="ArgumentException">The title is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppListRow(string title, string? description = null)
{
    /// <summary>Its title.</summary>
    [JsonPropertyName("row_title")]
    public string Title { get; } = RequiredText.Check(title, nameof(title));

    /// <summary>What is below the title.</summary>
    [JsonPropertyName("row_description")]
    public string? Description { get; } = description;

    /// <summary>A row that has only a title.</summary>
    public static implicit operator WhatsAppListRow(string title) => new(title);
}
