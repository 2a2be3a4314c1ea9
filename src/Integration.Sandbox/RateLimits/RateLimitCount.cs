namespace Integration.Sandbox;

/// <summary>Where a call stands against a limit.</summary>
internal readonly record struct RateLimitCount(int Limit, int Remaining, DateTimeOffset Reset, bool Exceeded);
