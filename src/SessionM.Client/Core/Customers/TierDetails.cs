using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>A customer's tiers and points.</summary>
public sealed class TierDetails
{
    /// <summary>The customer's level in each tier system.</summary>
    [JsonPropertyName("tier_levels")]
    [JsonConverter(typeof(LenientListConverter<TierLevel>))]
    public IReadOnlyList<TierLevel> TierLevels { get; set; } = [];

    /// <summary>The point accounts.</summary>
    [JsonPropertyName("point_account_balances")]
    public PointBalances? PointAccountBalances { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
