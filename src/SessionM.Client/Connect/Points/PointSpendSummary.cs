using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A spend's details together.</summary>
public sealed class PointSpendSummary
{
    /// <summary>How many points were spent.</summary>
    [JsonPropertyName("amount_spent")]
    public decimal? AmountSpent { get; set; }

    /// <summary>What is left.</summary>
    [JsonPropertyName("remaining_balance")]
    public decimal? RemainingBalance { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
