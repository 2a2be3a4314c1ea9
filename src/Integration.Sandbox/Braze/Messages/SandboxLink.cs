namespace Integration.Sandbox;

/// <summary>A link in an e-mail.</summary>
/// <param name="Id">The id Braze gave it.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Alias">The alias analytics show.</param>
public sealed record SandboxLink(string Id, Uri Address, string Alias);
