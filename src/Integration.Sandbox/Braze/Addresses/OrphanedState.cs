namespace Integration.Sandbox;

/// <summary>A state in a subscription group that waits for a profile with the address.</summary>
internal sealed record OrphanedState(string State, DateTimeOffset Until);
