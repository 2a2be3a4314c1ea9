using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Campaigns by what they show. One campaign may be in both lists.</summary>
public sealed class CampaignGroups
{
    /// <summary>Tiles of the activity feed.</summary>
    [JsonPropertyName("tiles")]
    [JsonConverter(typeof(LenientListConverter<Campaign>))]
    public IReadOnlyList<Campaign> Tiles { get; set; } = [];

    /// <summary>Promotions.</summary>
    [JsonPropertyName("promotions")]
    [JsonConverter(typeof(LenientListConverter<Campaign>))]
    public IReadOnlyList<Campaign> Promotions { get; set; } = [];

    /// <summary>Members SessionM sent that this class does not know, for example groups of another name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
