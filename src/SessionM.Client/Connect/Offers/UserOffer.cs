using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>An offer in a customer's wallet.</summary>
/// <remarks>
/// Three ids that are easily confused: <see cref="Id"/> is this customer's copy (pass it on as the user-offer id), <see cref="OfferId"/> one version of
/// the offer, <see cref="RootOfferId"/> what all versions share. Compare them ignoring case, with <see cref="SessionMIds.Comparer"/>: SessionM's own
/// spelling varies. Methods that take a <see cref="UserOfferId"/> take the offer itself.
/// Source: https://docs.sessionm.com, "Look up offer"; https://www.braze.com/docs/partners/data_and_analytics/loyalty/sessionm.
/// </remarks>
public sealed class UserOffer
{
    /// <summary>The id of this customer's copy of the offer: the user-offer id of redeem, revoke and unlock.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The id of the offer's version.</summary>
    [JsonPropertyName("offer_id")]
    public string? OfferId { get; set; }

    /// <summary>The id all versions share; group on this. Equal to <see cref="OfferId"/> for zero-point reward store offers.</summary>
    [JsonPropertyName("root_offer_id")]
    public string? RootOfferId { get; set; }

    /// <summary>The id of the offer's group; the all-zero GUID stands for none (inferred): ask <see cref="SessionMIds.IsNone"/>.</summary>
    [JsonPropertyName("offer_group_id")]
    public string? OfferGroupId { get; set; }

    /// <summary>The type of the offer.</summary>
    [JsonPropertyName("offer_type")]
    public OfferType? OfferType { get; set; }

    /// <summary>The title, in the culture asked for.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The description, in the culture asked for.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Terms and conditions, in the culture asked for.</summary>
    [JsonPropertyName("terms")]
    public string? Terms { get; set; }

    /// <summary>The id of the discount at the point of sale (inferred: known from the template SessionM sends to Braze).</summary>
    [JsonPropertyName("pos_discount_id")]
    public string? PosDiscountId { get; set; }

    /// <summary>Whether SessionM would redeem it now. Not the same as "not yet redeemed": see <see cref="IsRedeemed"/>.</summary>
    [JsonPropertyName("is_redeemable")]
    public bool? IsRedeemable { get; set; }

    /// <summary>When the offer becomes available.</summary>
    [JsonPropertyName("start_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>When the offer stops being available.</summary>
    [JsonPropertyName("end_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>When the customer got it.</summary>
    [JsonPropertyName("acquire_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? AcquireDate { get; set; }

    /// <summary>When the customer redeemed it; <see langword="null"/> until then.</summary>
    [JsonPropertyName("redeem_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? RedeemDate { get; set; }

    /// <summary>When the customer's copy expires. Tenants fill this or <see cref="RedemptionEndDate"/>: see <see cref="UsableUntil"/>.</summary>
    [JsonPropertyName("expiration_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? ExpirationDate { get; set; }

    /// <summary>From when it can be redeemed.</summary>
    [JsonPropertyName("redemption_start_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? RedemptionStartDate { get; set; }

    /// <summary>Until when it can be redeemed.</summary>
    [JsonPropertyName("redemption_end_date")]
    [JsonConverter(typeof(ConnectDateConverter))]
    public DateTimeOffset? RedemptionEndDate { get; set; }

    /// <summary>Pictures and links; empty, never null, and without null elements.</summary>
    [JsonPropertyName("media")]
    [JsonConverter(typeof(LenientListConverter<OfferMedia>))]
    public IReadOnlyList<OfferMedia> Media { get; set; } = [];

    /// <summary>Members SessionM sent that this class does not know; tenants have many.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>Whether the offer has been redeemed: it has a <see cref="RedeemDate"/>.</summary>
    [JsonIgnore]
    public bool IsRedeemed => RedeemDate is not null;

    /// <summary>The date that ends the customer's use of it, whichever member carries it; <see langword="null"/> when neither does.</summary>
    [JsonIgnore]
    public DateTimeOffset? UsableUntil => ExpirationDate ?? RedemptionEndDate;

    /// <summary>Whether this is a copy of the offer with this root id, in whatever version and however the id is spelled.</summary>
    /// <param name="rootOfferId">The offer's <see cref="RootOfferId"/>. The id of a version matches nothing.</param>
    public bool IsVersionOf(string rootOfferId) => !SessionMIds.IsNone(rootOfferId) && SessionMIds.Comparer.Equals(RootOfferId, rootOfferId);
}
