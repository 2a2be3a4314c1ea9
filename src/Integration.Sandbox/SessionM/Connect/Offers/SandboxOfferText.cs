namespace Integration.Sandbox;

/// <summary>An offer's texts in one language.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description.</param>
/// <param name="Terms">The terms and conditions.</param>
public sealed record SandboxOfferText(string Name, string? Description = null, string? Terms = null);
