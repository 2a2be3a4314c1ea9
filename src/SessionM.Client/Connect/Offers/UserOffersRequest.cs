namespace SessionM.Client;

/// <summary>Which page of whose wallet.</summary>
/// <param name="UserId">The SessionM user id; some tenants also take an external id here.</param>
public sealed record UserOffersRequest(string UserId)
{
    /// <summary>The largest <see cref="Take"/> the vendor's samples use.</summary>
    public const int MaxTake = 1000;

    /// <summary>How many offers to pass over. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many offers to return at most. Default and largest 1,000.</summary>
    public int Take { get; init; } = MaxTake;

    /// <summary>The language of the texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; init; }

    /// <summary>Whether to include offers that still wait for extended data, such as a third party's code (meaning inferred). Default false.</summary>
    public bool IncludePendingExtendedData { get; init; }

    /// <summary>The page; never the customer.</summary>
    public override string ToString() => $"offers {Skip} to {(long)Skip + Take}";
}
