using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A loyalty event as SessionM saved it.</summary>
public sealed class LoyaltyEvent
{
    /// <summary>The event's id.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When it happened. Without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("time_of_occurrence")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? TimeOfOccurrence { get; set; }

    /// <summary>The organisation; SessionM may spell it in capitals.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The event, as it is defined in SessionM.</summary>
    [JsonPropertyName("event_lookup")]
    public string? EventLookup { get; set; }

    /// <summary>The customer, by the id the call used.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>Whether <see cref="UserId"/> is SessionM's own id; false for an external id.</summary>
    [JsonPropertyName("is_session_m")]
    public bool? IsSessionM { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The event; never the customer.</summary>
    public override string ToString() => EventLookup ?? nameof(LoyaltyEvent);
}
