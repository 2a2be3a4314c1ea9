using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The counters and the inventory of an offer.</summary>
public sealed class OfferDetails
{
    /// <summary>The id asked for; compare ignoring case.</summary>
    [JsonPropertyName("offer_id")]
    public string? OfferId { get; set; }

    /// <summary>How often it has been acquired.</summary>
    [JsonPropertyName("acquisition_count")]
    public long? AcquisitionCount { get; set; }

    /// <summary>How often it has been redeemed.</summary>
    [JsonPropertyName("redemption_count")]
    public long? RedemptionCount { get; set; }

    /// <summary>How many there are in all; <see langword="null"/> where SessionM sent no number, which presumably means no limit.</summary>
    [JsonPropertyName("total_inventory")]
    public long? TotalInventory { get; set; }

    /// <summary>How many are left; <see langword="null"/> where SessionM sent no number.</summary>
    [JsonPropertyName("available_inventory_remaining")]
    public long? AvailableInventoryRemaining { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
