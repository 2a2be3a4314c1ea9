namespace SessionM.Client;

/// <summary>Which reward stores, and which page of their offers.</summary>
/// <param name="RewardStoreIds">The stores: at least 1, at most 100.</param>
/// <remarks>
/// Source: https://docs.sessionm.com/developer/Tasks/Offers/t_get_store_offers.htm. It also speaks of filters by price and by customer, without saying how
/// they are spelled.
/// </remarks>
public sealed record RewardStoreOffersRequest(IReadOnlyCollection<string> RewardStoreIds)
{
    /// <summary>How many stores a call takes.</summary>
    public const int MaxStores = 100;

    /// <summary>How many offers a page has at most.</summary>
    public const int MaxTake = 1000;

    /// <summary>Whether to leave out what cannot be bought now (meaning inferred). Default false.</summary>
    public bool LimitToOnlyActive { get; init; }

    /// <summary>Whether to leave out what costs no points. Default false.</summary>
    public bool ExcludeFreeOffers { get; init; }

    /// <summary>Whether to show what has expired as well. Default false.</summary>
    public bool IncludeExpired { get; init; }

    /// <summary>How many offers to pass over. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many offers to return at most. Default and largest 1,000; a smaller page answers sooner.</summary>
    public int Take { get; init; } = MaxTake;

    /// <summary>By what to sort; <see langword="null"/> for SessionM's own choice, the start date.</summary>
    public RewardStoreSortColumn? SortColumn { get; init; }

    /// <summary>In which direction to sort; <see langword="null"/> for SessionM's own choice.</summary>
    public RewardStoreSortDirection? SortDirection { get; init; }

    /// <summary>How many of an offer the customer wants; at least 1 (meaning inferred). <see langword="null"/> leaves it out.</summary>
    public int? Quantity { get; init; }

    /// <summary>The language of the texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; init; }

    /// <summary>How many stores, and the page.</summary>
    public override string ToString() => $"offers {Skip} to {(long)Skip + Take} of {RewardStoreIds?.Count ?? 0} reward stores";
}
