namespace Integration.Sandbox;

/// <summary>A loyalty event that the tenant has defined, and what its rules make of it.</summary>
/// <param name="Lookup">The name it is fired by; compared exactly.</param>
public sealed record SandboxLoyaltyEvent(string Lookup)
{
    /// <summary>What the rules come to, in order; none unless set.</summary>
    public IReadOnlyList<SandboxLoyaltyOutcome> Outcomes { get; init; } = [];

    /// <summary>Whether SessionM saves the event. If not, it answers ok, says so, and awards nothing. Default <see langword="true"/>.</summary>
    public bool IsSaved { get; init; } = true;

    /// <summary>Whether SessionM processes the rules. If not, it answers ok, says so, and awards nothing. Default <see langword="true"/>.</summary>
    public bool ProcessesRules { get; init; } = true;
}
