namespace SessionM.Client;

/// <summary>Points that one customer spends.</summary>
/// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
/// <exception cref="ArgumentException">The user id is empty.</exception>
public sealed class PointSpend(string userId)
{
    /// <summary>The customer.</summary>
    public string UserId { get; } = RequiredText.Check(userId, nameof(userId));

    /// <summary>What is spent; at least one.</summary>
    public List<PointSpendDetail> Details { get; } = [];

    /// <summary>Whether SessionM may carry out some details when it refuses others. Those it refuses are a failure all the same. Default false.</summary>
    public bool AllowPartialSuccess { get; set; }

    /// <summary>Whether the spend publishes no events, such as those that loyalty rules listen for (meaning inferred). Default false.</summary>
    public bool DisableEventPublishing { get; set; }

    /// <summary>SessionM's <c>parallel_mode</c>; the meaning is not documented. Default false, which the known integrator sends.</summary>
    public bool ParallelMode { get; set; }

    /// <summary>The language of texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; set; }

    /// <summary>How many details; never the customer.</summary>
    public override string ToString() => $"spend of {Details.Count} details";

    internal void ThrowIfInvalid(string parameterName)
    {
        PointDetails.ThrowIfInvalid(Details, detail => detail.IdempotencyId, parameterName);
        foreach (PointSpendDetail detail in Details.Where(detail => detail.PointAccountIds is not null))
        {
            RequiredText.Check(detail.PointAccountIds!, "point account id", parameterName);
        }
    }
}
