namespace SessionM.Client;

/// <summary>The counters of which offers, and which page of them.</summary>
/// <param name="OfferIds">At least one id. How many a call takes, and whether it takes root ids, is not documented.</param>
public sealed record OfferDetailsRequest(IReadOnlyCollection<string> OfferIds)
{
    /// <summary>The largest <see cref="Take"/>: that of the other lists of offers.</summary>
    public const int MaxTake = 1000;

    /// <summary>How many offers to pass over. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many offers to return at most. Default and largest 1,000.</summary>
    public int Take { get; init; } = MaxTake;

    /// <summary>How many offers, and the page.</summary>
    public override string ToString() => $"details {Skip} to {(long)Skip + Take} of {OfferIds?.Count ?? 0} offers";
}
