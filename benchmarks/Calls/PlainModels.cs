using System.Text.Json.Serialization;

namespace Benchmarks;

/// <summary>The DTOs a host would write for itself.</summary>
public sealed record PlainUser(
    [property: JsonPropertyName("external_id")] string ExternalId,
    [property: JsonPropertyName("first_name")] string FirstName,
    [property: JsonPropertyName("tier")] string Tier,
    [property: JsonPropertyName("visits")] int Visits,
    [property: JsonPropertyName("basket")] decimal Basket,
    [property: JsonPropertyName("vip")] bool Vip);

/// <summary>The request.</summary>
public sealed record PlainRequest([property: JsonPropertyName("attributes")] PlainUser[] Attributes);

/// <summary>The answer.</summary>
public sealed record PlainAnswer(
    [property: JsonPropertyName("message")] string? Message,
    [property: JsonPropertyName("attributes_processed")] long? AttributesProcessed);

/// <summary>A tags request.</summary>
public sealed record PlainTags([property: JsonPropertyName("tags")] string[] Tags);

/// <summary>Its answer.</summary>
public sealed record PlainTagged(
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("tags")] Dictionary<string, int>? Tags);

/// <summary>A campaign for one user.</summary>
public sealed record PlainTrigger(
    [property: JsonPropertyName("campaign_id")] string CampaignId,
    [property: JsonPropertyName("trigger_properties")] PlainProperties Properties,
    [property: JsonPropertyName("recipients")] PlainRecipient[] Recipients);

/// <summary>Its properties.</summary>
public sealed record PlainProperties([property: JsonPropertyName("points")] int Points, [property: JsonPropertyName("store")] string Store);

/// <summary>Its recipient.</summary>
public sealed record PlainRecipient([property: JsonPropertyName("external_user_id")] string ExternalUserId);

/// <summary>Its answer.</summary>
public sealed record PlainSent(
    [property: JsonPropertyName("dispatch_id")] string? DispatchId,
    [property: JsonPropertyName("message")] string? Message);

/// <summary>A page of a wallet.</summary>
public sealed record PlainWallet([property: JsonPropertyName("status")] string? Status, [property: JsonPropertyName("payload")] PlainPage? Payload);

/// <summary>What is on it.</summary>
public sealed record PlainPage(
    [property: JsonPropertyName("user_id")] string? UserId,
    [property: JsonPropertyName("user_offers")] List<PlainOffer>? UserOffers,
    [property: JsonPropertyName("total_records")] long? TotalRecords,
    [property: JsonPropertyName("total_points")] decimal? TotalPoints,
    [property: JsonPropertyName("available_points")] decimal? AvailablePoints);

/// <summary>An offer.</summary>
public sealed record PlainOffer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("offer_id")] string? OfferId,
    [property: JsonPropertyName("root_offer_id")] string? RootOfferId,
    [property: JsonPropertyName("offer_group_id")] string? OfferGroupId,
    [property: JsonPropertyName("offer_type")] string? OfferType,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("description")] string? Description,
    [property: JsonPropertyName("terms")] string? Terms,
    [property: JsonPropertyName("pos_discount_id")] string? PosDiscountId,
    [property: JsonPropertyName("is_redeemable")] bool? IsRedeemable,
    [property: JsonPropertyName("start_date")] DateTime? StartDate,
    [property: JsonPropertyName("end_date")] DateTime? EndDate,
    [property: JsonPropertyName("acquire_date")] DateTime? AcquireDate,
    [property: JsonPropertyName("redeem_date")] DateTime? RedeemDate,
    [property: JsonPropertyName("expiration_date")] DateTime? ExpirationDate,
    [property: JsonPropertyName("redemption_start_date")] DateTime? RedemptionStartDate,
    [property: JsonPropertyName("redemption_end_date")] DateTime? RedemptionEndDate,
    [property: JsonPropertyName("media")] List<PlainMedia>? Media);

/// <summary>A picture of an offer.</summary>
public sealed record PlainMedia(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("uri")] string? Uri,
    [property: JsonPropertyName("category_id")] string? CategoryId,
    [property: JsonPropertyName("category_name")] string? CategoryName,
    [property: JsonPropertyName("content_type")] int? ContentType,
    [property: JsonPropertyName("culture")] string? Culture,
    [property: JsonPropertyName("offer_id")] string? OfferId);

[JsonSerializable(typeof(PlainTags))]
[JsonSerializable(typeof(PlainTagged))]
[JsonSerializable(typeof(PlainTrigger))]
[JsonSerializable(typeof(PlainSent))]
[JsonSerializable(typeof(PlainWallet))]
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainAnswer))]
internal sealed partial class PlainJson : JsonSerializerContext;
