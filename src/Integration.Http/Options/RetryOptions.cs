namespace Integration.Http;

/// <summary>How calls are repeated and when they give up.</summary>
/// <remarks>
/// What may be repeated is decided by each operation's <see cref="RetrySafety"/>. HTTP 408, 429, 500, 502, 503, 504, from 520 on,
/// timeouts and broken connections count as transient. A wait the vendor asks for is the least that is waited; otherwise the wait doubles from
/// <see cref="BaseDelay"/>, with jitter. An answer that an earlier attempt is still being worked on, which few vendors have, is asked for again until the
/// call's time is over; that does not count against <see cref="MaxRetries"/>.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>Repeats after the first attempt. 0 switches repeating off. Default 3, at most 10.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first wait; it doubles each time. Default 0.8 s.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest wait the client chooses itself; a wait the vendor asks for may be longer. Default 30 s.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take, answer included. Default 10 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take with all attempts and waits. Default 100 s, at most 30 minutes, the life of an idempotency key.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Also repeats calls that could then take effect twice (sends, events, counters) after a 5xx or a lost answer. Default off: such a call
    /// throws at once with <see cref="Abstractions.IntegrationException.OutcomeUnknown"/> set. Switch it on only where a duplicate is cheaper than a loss.
    /// </summary>
    public bool RepeatAfterUnknownOutcome { get; set; }

    /// <summary>Says what is wrong with the values, one sentence each, starting with the member's name.</summary>
    /// <returns>The problems; empty when there are none.</returns>
    public IEnumerable<string> FindProblems()
    {
        if (MaxRetries is < 0 or > 10)
        {
            yield return $"{nameof(MaxRetries)} is {MaxRetries}; it must be from 0 to 10.";
        }

        if (BaseDelay <= TimeSpan.Zero || BaseDelay > MaxDelay)
        {
            yield return $"{nameof(BaseDelay)} is {BaseDelay:c}; it must be positive and not above {nameof(MaxDelay)} ({MaxDelay:c}).";
        }

        if (MaxDelay > TimeSpan.FromMinutes(30))
        {
            yield return $"{nameof(MaxDelay)} is {MaxDelay:c}; it must not be above 30 minutes.";
        }

        if (AttemptTimeout < TimeSpan.FromMilliseconds(10) || AttemptTimeout > TotalTimeout)
        {
            yield return $"{nameof(AttemptTimeout)} is {AttemptTimeout:c}; it must be at least 10 ms and not above {nameof(TotalTimeout)} ({TotalTimeout:c}).";
        }

        if (TotalTimeout > TimeSpan.FromMinutes(30))
        {
            yield return $"{nameof(TotalTimeout)} is {TotalTimeout:c}; it must not be above 30 minutes, the life of an idempotency key.";
        }
    }
}
