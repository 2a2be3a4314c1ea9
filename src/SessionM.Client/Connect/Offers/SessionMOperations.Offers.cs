using Integration.Http;

namespace SessionM.Client;

/// <content>Offers of Connect.</content>
public static partial class SessionMOperations
{
    // The dashboard's page about the same actions; those of the interface are not public.
    private const string UserOffersPage = "https://docs.sessionm.com/Procedures/Customers/View/p_cu_ViewCustomerOffers.htm";

    /// <summary>Reads one page of a customer's offer wallet.</summary>
    public static Operation ConnectGetUserOffers { get; } = Connect(
        "connect.offers.get_user_offers", "offers/api/2.0/offers/get_user_offers", RetrySafety.Idempotent, PartnerPage);

    /// <summary>Reads one page of offers' counters and inventory.</summary>
    public static Operation ConnectFetchOffersDetails { get; } = Connect(
        "connect.offers.fetch_offers_details", "offers/api/2.0/offers/fetch_offers_details", RetrySafety.Idempotent, "APIs/Core/api_domains.htm");

    /// <summary>Issues an offer to a customer.</summary>
    public static Operation ConnectIssueOffer { get; } = Connect(
        "connect.offers.issue", "offers/api/2.0/offers/acquisition/issue", RetrySafety.AtMostOnce, UserOffersPage);

    /// <summary>Changes an offer that a customer holds. A second time changes nothing more.</summary>
    public static Operation ConnectUpdateUserOffer { get; } = Connect(
        "connect.offers.update", "offers/api/2.0/offers/acquisition/update", RetrySafety.Idempotent, UserOffersPage);

    /// <summary>Takes an offer out of a customer's wallet. A second time changes nothing more, and may be refused.</summary>
    public static Operation ConnectRevokeUserOffer { get; } = Connect(
        "connect.offers.revoke", "offers/api/2.0/offers/acquisition/revoke", RetrySafety.Idempotent, UserOffersPage);

    /// <summary>Redeems an offer without a purchase.</summary>
    public static Operation ConnectManualRedeem { get; } = Connect(
        "connect.offers.manual_redeem", "offers/api/2.0/offers/redemption/manual_redeem", RetrySafety.AtMostOnce, UserOffersPage);

    private static Operation[] OfferOperations =>
    [
        ConnectGetUserOffers,
        ConnectFetchOffersDetails,
        ConnectIssueOffer,
        ConnectUpdateUserOffer,
        ConnectRevokeUserOffer,
        ConnectManualRedeem,
    ];
}
