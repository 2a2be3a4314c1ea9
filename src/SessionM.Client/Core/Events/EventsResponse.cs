using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What came of events: behaviours they completed in active campaigns, and the customer's points.</summary>
/// <remarks>
/// The names of the members are known from SessionM's mobile SDK; what is in them is not documented, so they stay JSON. An answer that holds none of them is a
/// success all the same, for example after events that are processed later.
/// </remarks>
public sealed class EventsResponse : SessionMResponse
{
    /// <summary>Behaviours and messages the events brought about, as sent.</summary>
    [JsonPropertyName("notifications")]
    public JsonElement? Notifications { get; set; }

    /// <summary>What the events changed, as sent.</summary>
    [JsonPropertyName("deltas")]
    public JsonElement? Deltas { get; set; }

    /// <summary>The customer afterwards; <see langword="null"/> when the answer told nothing.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientItemConverter<EventUser>))]
    public EventUser? User { get; set; }
}
