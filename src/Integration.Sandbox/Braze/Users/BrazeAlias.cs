namespace Integration.Sandbox;

/// <summary>A user alias: a name, unique under its label. Both are case-sensitive.</summary>
/// <param name="Name">The <c>alias_name</c>.</param>
/// <param name="Label">The <c>alias_label</c>.</param>
public sealed record BrazeAlias(string Name, string Label);
