using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Something in a customer's history: an event, a purchase, an offer, a campaign.</summary>
public sealed class TimelineEvent
{
    /// <summary>The stream it belongs to, a GUID.</summary>
    [JsonPropertyName("event_stream_stream_id")]
    public string? StreamId { get; set; }

    /// <summary>Its category.</summary>
    [JsonPropertyName("event_stream_event_category_id")]
    public long? EventCategoryId { get; set; }

    /// <summary>Its type; see <see cref="Timeline.TypeOf"/>.</summary>
    [JsonPropertyName("event_stream_event_type_id")]
    public long? EventTypeId { get; set; }

    /// <summary>What it is about; the meaning is the tenant's.</summary>
    [JsonPropertyName("target_id")]
    public long? TargetId { get; set; }

    /// <summary>When it happened, as sent; give it to <see cref="TimelineQuery.Since"/> to read on. The unit is not documented: see <see cref="OccurredAt"/>.</summary>
    [JsonPropertyName("timestamp")]
    public long? Timestamp { get; set; }

    /// <summary>When SessionM recorded it, as sent; see <see cref="RecordedAt"/>.</summary>
    [JsonPropertyName("created_at")]
    public long? CreatedAt { get; set; }

    /// <summary>What happened, as sent: its shape depends on the type.</summary>
    [JsonPropertyName("event_stream_payload")]
    public JsonElement? Payload { get; set; }

    /// <summary>Surroundings of the event, as sent.</summary>
    [JsonPropertyName("contexts")]
    public JsonElement? Contexts { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>
    /// <see cref="Timestamp"/> as a moment. Read by its size, because the unit is not documented: below 100,000,000,000 as seconds since 1970, from there as milliseconds;
    /// <see langword="null"/> when it is absent, not positive, or too large for either.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? OccurredAt => EpochTime.Read(Timestamp);

    /// <summary><see cref="CreatedAt"/> as a moment, read like <see cref="OccurredAt"/>.</summary>
    [JsonIgnore]
    public DateTimeOffset? RecordedAt => EpochTime.Read(CreatedAt);

    /// <summary>The type's number; never what happened to whom.</summary>
    public override string ToString() => $"timeline event of type {EventTypeId}";
}
