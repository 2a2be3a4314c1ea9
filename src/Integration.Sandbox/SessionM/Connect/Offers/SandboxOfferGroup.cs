namespace Integration.Sandbox;

/// <summary>A heading offers are shown under: an offer group or an offer category.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="SortOrder">The place among the others.</param>
public sealed record SandboxOfferGroup(string Id, string Name, int SortOrder = 0);
