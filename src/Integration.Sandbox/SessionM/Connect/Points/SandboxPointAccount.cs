namespace Integration.Sandbox;

/// <summary>A kind of points the tenant has; every user has a balance in it.</summary>
/// <param name="Id">The account's id, a GUID; compared without regard to case.</param>
/// <param name="Name">Its name.</param>
/// <param name="GroupingLabel">The group it belongs to; may be empty.</param>
public sealed record SandboxPointAccount(string Id, string Name, string GroupingLabel = "")
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
