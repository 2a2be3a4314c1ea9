namespace Integration.Sandbox;

/// <summary>Where a user stands in a tier system.</summary>
/// <param name="Id">The standing's id.</param>
/// <param name="System">The system.</param>
/// <param name="Level">The level.</param>
/// <param name="JoinedAt">Since when.</param>
public sealed record SandboxTierStanding(string Id, SandboxTierSystem System, SandboxTierLevel Level, DateTimeOffset JoinedAt)
{
    /// <summary>The level the user would reach next, if there is one above.</summary>
    public SandboxTierLevel? NextLevel => System.Levels.Where(level => level.Rank > Level.Rank).MinBy(level => level.Rank);
}
