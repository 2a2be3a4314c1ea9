using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>One page of a customer's wallet.</summary>
public sealed class UserOffersPage : ConnectPayload
{
    private List<UserOffer>? _userOffers = [];
    private List<OfferGroup>? _offerGroups = [];
    private List<OfferCategory>? _offerCategories = [];

    /// <summary>The customer, as SessionM answered.</summary>
    [JsonPropertyName("user_id")]
    public string? UserId { get; set; }

    /// <summary>Facts about the customer.</summary>
    [JsonPropertyName("user")]
    public OfferUser? User { get; set; }

    /// <summary>The page's offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("user_offers")]
    public List<UserOffer> UserOffers
    {
        get => _userOffers ??= [];
        set => _userOffers = Elements.WithoutNulls(value);
    }

    /// <summary>How many offers the wallet holds on all pages.</summary>
    [JsonPropertyName("total_records")]
    public long? TotalRecords { get; set; }

    /// <summary>Groups the offers refer to; empty, never null, and without null elements.</summary>
    [JsonPropertyName("offer_groups")]
    public List<OfferGroup> OfferGroups
    {
        get => _offerGroups ??= [];
        set => _offerGroups = Elements.WithoutNulls(value);
    }

    /// <summary>Categories of offers; empty, never null, and without null elements.</summary>
    [JsonPropertyName("offer_categories")]
    public List<OfferCategory> OfferCategories
    {
        get => _offerCategories ??= [];
        set => _offerCategories = Elements.WithoutNulls(value);
    }

    /// <summary>Points in total, as sent. SessionM's own SDK comments it as points spent; the name says otherwise. It is not reinterpreted.</summary>
    [JsonPropertyName("total_points")]
    public decimal? TotalPoints { get; set; }

    /// <summary>Points the customer can spend.</summary>
    [JsonPropertyName("available_points")]
    public decimal? AvailablePoints { get; set; }
}
