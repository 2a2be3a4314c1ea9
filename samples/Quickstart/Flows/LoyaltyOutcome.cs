using Braze.Client;
using SessionM.Client;

namespace Quickstart.Flows;

/// <summary>
/// What a SessionM campaign tells Braze: SessionM's template for triggered messages. Its standard fields say what is sent to whom; its groups become
/// trigger properties of a campaign or context of a canvas, and one that an outcome does not have stays out. The partner page names the fields; the
/// spelling of the keys is this sample's.
/// </summary>
/// <param name="CustomerId">The SessionM user id, which is the external id in Braze.</param>
internal sealed record LoyaltyOutcome(string CustomerId)
{
    /// <summary>The Braze campaign to trigger; null for none.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The Braze canvas to enter; null for none.</summary>
    public string? CanvasId { get; init; }

    /// <summary>The customer's address, written to the profile before the message goes; null leaves the profile as it is.</summary>
    public string? Email { get; init; }

    /// <summary>Whether everybody the message targets receives it, instead of this customer.</summary>
    public bool Broadcast { get; init; }

    public UserOffer? Offer { get; init; }

    public (decimal Amount, string AccountName)? Points { get; init; }

    public PropertyObject? EventData { get; init; }

    public LoyaltyCampaign? Campaign { get; init; }

    public void WriteTo(PropertyObject properties)
    {
        if (Offer is not null)
        {
            properties["offer_id"] = Offer.OfferId;
            properties["offer_title"] = Offer.Name;
            properties["user_offer_id"] = Offer.Id;
            properties["offer_description"] = Offer.Description;
            properties["terms_and_conditions"] = Offer.Terms;
            properties["logo"] = Offer.Media is [var logo, ..] ? logo.Uri : null;
            properties["pos_discount_id"] = Offer.PosDiscountId;
            properties["expiration_date"] = Offer.UsableUntil;
        }

        if (Points is { } points)
        {
            properties["award_amount"] = points.Amount;
            properties["point_account_name"] = points.AccountName;
        }

        properties["event_data"] = EventData;
        if (Campaign is not null)
        {
            properties["campaign_runtime"] = Campaign.Runtime;
            properties["campaign_id"] = Campaign.Id;
            properties["campaign_name"] = Campaign.Name;
            properties["custom_data"] = Campaign.CustomData;
        }
    }
}

/// <summary>The SessionM campaign behind an outcome.</summary>
internal sealed record LoyaltyCampaign(string Id, string Name, DateTimeOffset Runtime, PropertyObject CustomData);
