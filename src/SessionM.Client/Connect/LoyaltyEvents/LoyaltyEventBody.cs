using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>trigger_user_event</c>.</summary>
internal sealed record LoyaltyEventBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("event_lookup")] string EventLookup,
    [property: JsonPropertyName("culture")] string Culture,
    [property: JsonPropertyName("include_progress")] bool IncludeProgress,
    [property: JsonPropertyName("is_session_m")] bool? IsSessionM) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>The event; never the customer.</summary>
    public override string ToString() => $"loyalty event {EventLookup}";
}
