namespace Integration.Sandbox;

/// <summary>In which headers a vendor speaks of its rate limits. All occur; a client has to read each.</summary>
public enum RateLimitHeaders
{
    /// <summary>Braze in general: <c>X-RateLimit-Limit</c>, <c>-Remaining</c> and <c>-Reset</c> on every answer, the reset in UTC epoch seconds.</summary>
    EpochSeconds,

    /// <summary>Braze <c>/users/track</c> on contracts by monthly active users: the reset in seconds remaining; a 429 has <c>X-Ratelimit-Retry-After</c> alone.</summary>
    SecondsRemaining,

    /// <summary>The standard <c>Retry-After</c> in seconds, on a 429 only.</summary>
    RetryAfterSeconds,

    /// <summary>The standard <c>Retry-After</c> as a date, on a 429 only.</summary>
    RetryAfterDate,

    /// <summary>No header at all.</summary>
    None,
}
