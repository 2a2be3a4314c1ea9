using Integration.Http;

namespace SessionM.Client;

/// <content>Reward stores of Connect.</content>
public static partial class SessionMOperations
{
    /// <summary>Reads one page of the offers that reward stores sell for points.</summary>
    public static Operation ConnectGetRewardStoreOffers { get; } = Connect(
        "connect.reward_stores.get_reward_store_offers",
        "offers/api/2.0/offers/rewardstores/get_reward_store_offers",
        RetrySafety.Idempotent,
        "Tasks/Offers/t_get_store_offers.htm");

    /// <summary>Buys an offer with a customer's points.</summary>
    public static Operation ConnectPurchaseOffer { get; } = Connect(
        "connect.reward_stores.purchase_offer",
        "offers/api/2.0/offers/rewardstores/purchase_offer",
        RetrySafety.AtMostOnce,
        "Tasks/Offers/t_purchase_store_offer.htm");

    private static Operation[] RewardStoreOperations =>
    [
        ConnectGetRewardStoreOffers,
        ConnectPurchaseOffer,
    ];
}
