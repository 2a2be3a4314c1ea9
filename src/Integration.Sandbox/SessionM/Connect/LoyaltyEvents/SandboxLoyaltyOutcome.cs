namespace Integration.Sandbox;

/// <summary>What one rule makes of a loyalty event.</summary>
public sealed record SandboxLoyaltyOutcome
{
    /// <summary>The points it awards; <see langword="null"/> for an outcome of another kind.</summary>
    public decimal? Points { get; init; }

    /// <summary>The account they go to; <see langword="null"/> for the tenant's first.</summary>
    public string? PointAccountId { get; init; }

    /// <summary>Whether it takes effect; one that does not awards nothing. Default <see langword="true"/>.</summary>
    public bool IsApplied { get; init; } = true;

    /// <summary>SessionM's number for its kind. The numbers are not documented; default 1.</summary>
    public int Discriminator { get; init; } = 1;
}
