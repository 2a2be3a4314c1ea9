using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A level of a tier system.</summary>
public sealed class TierOverview
{
    /// <summary>The level.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The tier system.</summary>
    [JsonPropertyName("tier_system_id")]
    public string? TierSystemId { get; set; }

    /// <summary>The organisation.</summary>
    [JsonPropertyName("retailer_id")]
    public string? RetailerId { get; set; }

    /// <summary>The level's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The level's rank among the others.</summary>
    [JsonPropertyName("rank")]
    public long? Rank { get; set; }

    /// <summary>SessionM's number for the level's state; the meanings are not documented.</summary>
    [JsonPropertyName("status")]
    public long? Status { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
