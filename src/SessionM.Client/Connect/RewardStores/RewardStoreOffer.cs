using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>An offer on sale in a reward store.</summary>
public sealed class RewardStoreOffer
{
    /// <summary>The id of the offer's place in this store, which a purchase names; not the id of the offer.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The id all versions of the offer share; compare with <see cref="UserOffer.RootOfferId"/>, ignoring case.</summary>
    [JsonPropertyName("root_offer_id")]
    public string? RootOfferId { get; set; }

    /// <summary>The store.</summary>
    [JsonPropertyName("reward_store_id")]
    public string? RewardStoreId { get; set; }

    /// <summary>What it costs, in points; 0 for a free one.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; set; }

    /// <summary>When it comes into the store.</summary>
    [JsonPropertyName("start_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>When it leaves the store; <see langword="null"/> where no end is set.</summary>
    [JsonPropertyName("end_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>The offer itself.</summary>
    [JsonPropertyName("offer_details")]
    [JsonConverter(typeof(LenientMemberConverter<RewardStoreOfferDetails>))]
    public RewardStoreOfferDetails? OfferDetails { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
