using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A type of timeline events.</summary>
public sealed class TimelineEventType
{
    /// <summary>The number events name it by.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    /// <summary>Its name for people.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its name for programs.</summary>
    [JsonPropertyName("slug")]
    public string? Slug { get; set; }

    /// <summary>Its category.</summary>
    [JsonPropertyName("event_stream_event_category_id")]
    public long? EventCategoryId { get; set; }

    /// <summary>Its stream. A number here where events have a GUID (observed).</summary>
    [JsonPropertyName("event_stream_stream_id")]
    public string? StreamId { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The slug.</summary>
    public override string ToString() => Slug ?? nameof(TimelineEventType);
}
