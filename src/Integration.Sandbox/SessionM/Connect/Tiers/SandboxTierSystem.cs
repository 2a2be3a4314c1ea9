namespace Integration.Sandbox;

/// <summary>A ladder of levels that users climb.</summary>
/// <param name="Id">The system's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Levels">Its levels.</param>
public sealed record SandboxTierSystem(string Id, string Name, IReadOnlyList<SandboxTierLevel> Levels)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
