namespace Integration.Abstractions;

/// <summary>What the headers of an answer said about a rate limit. A member is <see langword="null"/> when its header was absent, never zero.</summary>
/// <param name="Limit">Requests allowed in the window.</param>
/// <param name="Remaining">Requests left in the window; vendors call this approximate.</param>
/// <param name="ResetsAt">When the window ends.</param>
/// <param name="RetryAfter">How long the vendor asks to wait.</param>
public sealed record RateLimit(long? Limit, long? Remaining, DateTimeOffset? ResetsAt, TimeSpan? RetryAfter);
