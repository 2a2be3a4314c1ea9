using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A part of a list.</summary>
/// <param name="title">Its title.</param>
/// <exception cref="ArgumentException">The title is empty.</exception>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/whats_app_object.</remarks>
public sealed class WhatsAppListSection(string title)
{
    /// <summary>Its title.</summary>
    [JsonPropertyName("section_title")]
    public string Title { get; } = RequiredText.Check(title, nameof(title));

    /// <summary>Its rows.</summary>
    [JsonPropertyName("list_rows")]
    public List<WhatsAppListRow> Rows { get; } = [];
}
