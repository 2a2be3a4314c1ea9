namespace Integration.Sandbox;

/// <summary>A level of a tier system.</summary>
/// <param name="Id">The level's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rank">Its place in the system, the lowest first.</param>
/// <param name="RequiredPoints">The points a user must ever have got to qualify for it; <see langword="null"/> for a level that only a move reaches.</param>
public sealed record SandboxTierLevel(string Id, string Name, int Rank, decimal? RequiredPoints = null)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
