namespace SessionM.Client;

/// <summary>Whom to move to which tier level.</summary>
/// <param name="UserId">The SessionM user id; some tenants also take an external id here.</param>
/// <param name="TierSystemId">The tier system.</param>
/// <param name="TierLevelId">The level.</param>
public sealed record TierMove(string UserId, string TierSystemId, string TierLevelId)
{
    /// <summary>Whether the levels in between are gone through too (meaning inferred from the name). Default false; the known integrator sends true.</summary>
    public bool ProcessIntermediateLevels { get; init; }

    /// <summary>Whether the rules for reaching the level are evaluated (meaning inferred from the name). Default false; the known integrator sends true.</summary>
    public bool EvaluateQualifyingRules { get; init; }

    /// <summary>The language of texts, for example <c>de-DE</c>; <see langword="null"/> for the configured one.</summary>
    public string? Culture { get; init; }

    /// <summary>The level; never the customer.</summary>
    public override string ToString() => $"move to tier level {TierLevelId}";

    internal void ThrowIfInvalid(string parameterName)
    {
        if (string.IsNullOrWhiteSpace(UserId) || string.IsNullOrWhiteSpace(TierSystemId) || string.IsNullOrWhiteSpace(TierLevelId))
        {
            throw new ArgumentException("UserId, TierSystemId or TierLevelId is empty.", parameterName);
        }
    }
}
