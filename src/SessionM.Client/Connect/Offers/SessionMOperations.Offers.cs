using Integration.Http;

namespace SessionM.Client;

/// <content>Offers of Connect.</content>
public static partial class SessionMOperations
{
    /// <summary>Reads one page of a customer's offer wallet.</summary>
    public static Operation ConnectGetUserOffers { get; } = Connect(
        "connect.offers.get_user_offers", "offers/api/2.0/offers/get_user_offers", RetrySafety.Idempotent, PartnerPage);

    private static Operation[] OfferOperations =>
    [
        ConnectGetUserOffers,
    ];
}
