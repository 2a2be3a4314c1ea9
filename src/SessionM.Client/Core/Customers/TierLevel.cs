using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Where a customer stands in one tier system.</summary>
public sealed class TierLevel
{
    /// <summary>The id of this standing.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The tier system.</summary>
    [JsonPropertyName("tier_system_id")]
    public string? TierSystemId { get; set; }

    /// <summary>The level.</summary>
    [JsonPropertyName("tier_level_id")]
    public string? TierLevelId { get; set; }

    /// <summary>The customer.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>When the customer reached the level; without a zone, read as UTC (inferred).</summary>
    [JsonPropertyName("join_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? JoinDate { get; set; }

    /// <summary>The level's description.</summary>
    [JsonPropertyName("tier_overview")]
    public TierOverview? TierOverview { get; set; }

    /// <summary>The next level's description, where there is one.</summary>
    [JsonPropertyName("next_tier_overview")]
    public TierOverview? NextTierOverview { get; set; }

    /// <summary>Progress by rule, as it came: rules are of many kinds.</summary>
    [JsonPropertyName("tier_progress")]
    public JsonElement? TierProgress { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The level's name; never the customer.</summary>
    public override string ToString() => TierOverview?.Name ?? nameof(TierLevel);
}
