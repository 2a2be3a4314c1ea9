using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of the offers of reward stores.</summary>
public sealed class RewardStoreOffersPage : ConnectPayload
{
    /// <summary>The page's offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("reward_store_offers")]
    [JsonConverter(typeof(LenientListConverter<RewardStoreOffer>))]
    public IReadOnlyList<RewardStoreOffer> RewardStoreOffers { get; set; } = [];

    /// <summary>How many offers there are on all pages. The wallet calls the same thing <c>total_records</c>.</summary>
    [JsonPropertyName("total_rows")]
    public long? TotalRows { get; set; }

    /// <summary>How many offers were passed over.</summary>
    [JsonPropertyName("skip")]
    public long? Skip { get; set; }

    /// <summary>How many offers were asked for.</summary>
    [JsonPropertyName("take")]
    public long? Take { get; set; }
}
