namespace Integration.Sandbox;

/// <summary>A user alias: a name, unique under its label. Both are case-sensitive.</summary>
/// <param name="Name">The <c>alias_name</c>.</param>
/// <param name="Label">The <c>alias_label</c>.</param>
public sealed record SandboxAlias(string Name, string Label)
{
    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(SandboxAlias);
}
