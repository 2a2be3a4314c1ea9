using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer's point accounts.</summary>
public sealed class PointBalances
{
    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>All accounts together.</summary>
    [JsonPropertyName("summary")]
    public PointSummary? Summary { get; set; }

    /// <summary>Each account.</summary>
    [JsonPropertyName("details")]
    [JsonConverter(typeof(LenientListConverter<PointBalance>))]
    public IReadOnlyList<PointBalance> Details { get; set; } = [];

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>How many accounts; never the customer.</summary>
    public override string ToString() => $"{Details.Count} point accounts";
}
