namespace Integration.Sandbox;

/// <summary>A campaign or Canvas, and since when it is there.</summary>
internal sealed record Dated<T>(T Value, DateTimeOffset CreatedAt);
