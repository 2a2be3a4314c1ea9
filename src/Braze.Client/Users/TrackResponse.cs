using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The answer of <c>users/track</c>. Counts are absent for lists that were not sent.</summary>
public sealed class TrackResponse : BrazeResponse
{
    /// <summary>How many attribute objects Braze accepted.</summary>
    [JsonPropertyName("attributes_processed")]
    public long? AttributesProcessed { get; set; }

    /// <summary>How many events Braze accepted.</summary>
    [JsonPropertyName("events_processed")]
    public long? EventsProcessed { get; set; }

    /// <summary>How many purchases Braze accepted.</summary>
    [JsonPropertyName("purchases_processed")]
    public long? PurchasesProcessed { get; set; }
}
