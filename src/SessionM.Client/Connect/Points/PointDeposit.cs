namespace SessionM.Client;

/// <summary>Points to give to one customer.</summary>
/// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
/// <exception cref="ArgumentException">The user id is empty.</exception>
public sealed class PointDeposit(string userId)
{
    /// <summary>The customer.</summary>
    public string UserId { get; } = RequiredText.Check(userId, nameof(userId));

    /// <summary>What is deposited; at least one.</summary>
    public List<PointDepositDetail> Details { get; } = [];

    /// <summary>Whether SessionM may carry out some details when it refuses others. Those it refuses are a failure all the same. Default false.</summary>
    public bool AllowPartialSuccess { get; set; }

    /// <summary>Whether the deposit publishes no events, such as those that loyalty rules listen for (meaning inferred). Default false.</summary>
    public bool DisableEventPublishing { get; set; }

    /// <summary>The language of texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; set; }

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"deposit of {Details.Count} details";

    internal void ThrowIfInvalid(string parameterName) =>
        PointDetails.ThrowIfInvalid(Details, detail => detail.IdempotencyId, parameterName);
}
