using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer's history, as one of the tenant's timelines shows it. Personal data: do not log.</summary>
public sealed class Timeline : SessionMResponse
{
    /// <summary>The events, in the order SessionM sent them.</summary>
    [JsonPropertyName("result")]
    [JsonConverter(typeof(LenientListConverter<TimelineEvent>))]
    public IReadOnlyList<TimelineEvent> Events { get; set; } = [];

    /// <summary>The field by which the timeline groups its events, where it does.</summary>
    [JsonPropertyName("grouping_field")]
    public string? GroupingField { get; set; }

    /// <summary>A count SessionM sends along; whether of this answer or of the whole timeline is not documented.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary>The types of the events, to look up what <see cref="TimelineEvent.EventTypeId"/> means.</summary>
    [JsonPropertyName("event_types")]
    [JsonConverter(typeof(LenientListConverter<TimelineEventType>))]
    public IReadOnlyList<TimelineEventType> EventTypes { get; set; } = [];

    /// <summary>The type of an event; <see langword="null"/> when the answer does not describe it.</summary>
    /// <param name="item">An event of this timeline.</param>
    public TimelineEventType? TypeOf(TimelineEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.EventTypeId is { } id ? EventTypes.FirstOrDefault(type => type.Id == id) : null;
    }
}
