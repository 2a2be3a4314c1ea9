using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>The body of <c>purchase_offer</c>.</summary>
internal sealed record PurchaseOfferBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("reward_store_id")] string RewardStoreId,
    [property: JsonPropertyName("reward_store_offer_id")] string RewardStoreOfferId,
    [property: JsonPropertyName("quantity")] int Quantity,
    [property: JsonPropertyName("point_account_ids")] IReadOnlyCollection<string>? PointAccountIds,
    [property: JsonPropertyName("culture")] string Culture) : IIdentifiesPeople
{
    IEnumerable<string> IIdentifiesPeople.Identifiers => [UserId];

    /// <summary>How many; never the customer.</summary>
    public override string ToString() => $"purchase of {Quantity} offers";
}
