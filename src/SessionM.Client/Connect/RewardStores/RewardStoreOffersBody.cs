using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The body of <c>get_reward_store_offers</c>.</summary>
internal sealed record RewardStoreOffersBody(
    [property: JsonPropertyName("retailer_id")] string RetailerId,
    [property: JsonPropertyName("reward_store_ids")] IReadOnlyCollection<string> RewardStoreIds,
    [property: JsonPropertyName("limit_to_only_active")] bool LimitToOnlyActive,
    [property: JsonPropertyName("exclude_free_offers")] bool ExcludeFreeOffers,
    [property: JsonPropertyName("include_expired")] bool IncludeExpired,
    [property: JsonPropertyName("skip")] int Skip,
    [property: JsonPropertyName("take")] int Take,
    [property: JsonPropertyName("sort_column")] RewardStoreSortColumn? SortColumn,
    [property: JsonPropertyName("sort_direction")] RewardStoreSortDirection? SortDirection,
    [property: JsonPropertyName("quantity")] int? Quantity,
    [property: JsonPropertyName("culture")] string Culture);
