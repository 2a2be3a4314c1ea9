using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of a customer's wallet.</summary>
public sealed class UserOffersPage : ConnectPayload
{
    /// <summary>The customer, as SessionM answered.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>Facts about the customer.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(LenientMemberConverter<OfferUser>))]
    public OfferUser? User { get; set; }

    /// <summary>The page's offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("user_offers")]
    [JsonConverter(typeof(LenientListConverter<UserOffer>))]
    public IReadOnlyList<UserOffer> UserOffers { get; set; } = [];

    /// <summary>How many offers the wallet holds on all pages.</summary>
    [JsonPropertyName("total_records")]
    public long? TotalRecords { get; set; }

    /// <summary>Groups the offers refer to; empty, never null, and without null elements.</summary>
    [JsonPropertyName("offer_groups")]
    [JsonConverter(typeof(LenientListConverter<OfferGroup>))]
    public IReadOnlyList<OfferGroup> OfferGroups { get; set; } = [];

    /// <summary>Categories of offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("offer_categories")]
    [JsonConverter(typeof(LenientListConverter<OfferCategory>))]
    public IReadOnlyList<OfferCategory> OfferCategories { get; set; } = [];

    /// <summary>Points in total, as sent. SessionM's own SDK comments it as points spent; the name says otherwise. It is not reinterpreted.</summary>
    [JsonPropertyName("total_points")]
    public decimal? TotalPoints { get; set; }

    /// <summary>Points the customer can spend.</summary>
    [JsonPropertyName("available_points")]
    public decimal? AvailablePoints { get; set; }
}
