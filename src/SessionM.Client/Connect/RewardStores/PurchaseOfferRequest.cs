namespace SessionM.Client;

/// <summary>Which offer of which reward store to buy for whom.</summary>
public sealed record PurchaseOfferRequest
{
    /// <summary>The SessionM user id; some tenants also take an external id here.</summary>
    public required string UserId { get; init; }

    /// <summary>The store: <see cref="RewardStoreOffer.RewardStoreId"/>.</summary>
    public required string RewardStoreId { get; init; }

    /// <summary>The offer's place in the store: <see cref="RewardStoreOffer.Id"/>, not the id of the offer.</summary>
    public required string RewardStoreOfferId { get; init; }

    /// <summary>How many; at least 1, which is the default.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>
    /// The point accounts to spend from. SessionM's page wants one; integrators buy without, so it seems to depend on the store. None leaves the member out.
    /// </summary>
    public IReadOnlyCollection<string> PointAccountIds { get; init; } = [];

    /// <summary>The language of the texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; init; }

    /// <summary>A purchase of an offer as a store listed it.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    public static PurchaseOfferRequest Of(RewardStoreOffer offer, string userId)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return new PurchaseOfferRequest { UserId = userId, RewardStoreId = offer.RewardStoreId ?? string.Empty, RewardStoreOfferId = offer.Id ?? string.Empty };
    }

    /// <summary>How many; never the customer.</summary>
    public override string ToString() => $"purchase of {Quantity} offers";
}
