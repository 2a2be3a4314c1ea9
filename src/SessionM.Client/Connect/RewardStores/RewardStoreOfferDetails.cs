using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The offer behind one that is on sale in a reward store.</summary>
public sealed class RewardStoreOfferDetails
{
    /// <summary>The name within the organisation; not for customers.</summary>
    [JsonPropertyName("internal_name")]
    public string? InternalName { get; set; }

    /// <summary>The title, in the culture asked for.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The description, in the culture asked for.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Terms and conditions, in the culture asked for.</summary>
    [JsonPropertyName("terms")]
    public string? Terms { get; set; }

    /// <summary>Pictures and links; empty, never null, and without null elements.</summary>
    [JsonPropertyName("media")]
    [JsonConverter(typeof(LenientListConverter<OfferMedia>))]
    public IReadOnlyList<OfferMedia> Media { get; set; } = [];

    /// <summary>The picture for the store; a single one, unlike <see cref="Media"/>.</summary>
    [JsonPropertyName("reward_store_media")]
    [JsonConverter(typeof(LenientMemberConverter<OfferMedia>))]
    public OfferMedia? RewardStoreMedia { get; set; }

    /// <summary>Points, as sent; the price is <see cref="RewardStoreOffer.Price"/>.</summary>
    [JsonPropertyName("points")]
    public decimal? Points { get; set; }

    /// <summary>From when it can be acquired.</summary>
    [JsonPropertyName("acquisition_start_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? AcquisitionStartDate { get; set; }

    /// <summary>Until when it can be acquired; <see langword="null"/> where no end is set.</summary>
    [JsonPropertyName("acquisition_end_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? AcquisitionEndDate { get; set; }

    /// <summary>The id of the discount at the point of sale.</summary>
    [JsonPropertyName("pos_discount_id")]
    public string? PosDiscountId { get; set; }

    /// <summary>The offer's status; what the numbers mean is not documented.</summary>
    [JsonPropertyName("offer_status")]
    public long? OfferStatus { get; set; }

    /// <summary>Limits of the inventory, as sent; their form is not documented.</summary>
    [JsonPropertyName("offer_inventory_restrictions")]
    public JsonElement? OfferInventoryRestrictions { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
