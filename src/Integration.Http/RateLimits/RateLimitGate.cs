using Integration.Abstractions;

namespace Integration.Http;

/// <summary>Holds back every caller of one limit group after a 429, so that the group waits once instead of each caller learning by failing.</summary>
internal sealed class RateLimitGate(TimeProvider time)
{
    /// <summary>Vendors' windows are at most an hour; a longer wait in a header is a mistake that must not stop a host for good.</summary>
    public static readonly TimeSpan LongestClosure = TimeSpan.FromHours(1);

    // Callers released in the same instant would be refused together again: each adds up to this share of the wait.
    private const double Spread = 0.1;

    private static readonly TimeSpan LongestSpread = TimeSpan.FromSeconds(2);

    // A timestamp and not a time of day: setting the machine's clock must neither open nor lock a gate.
    private long _opensAt;
    private ApiError? _refusal;

    public void Close(TimeSpan wait, ApiError refusal)
    {
        wait = wait < LongestClosure ? wait : LongestClosure;
        long opensAt = time.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * time.TimestampFrequency);
        long known = Volatile.Read(ref _opensAt);
        while (known == 0 || opensAt > known)
        {
            long seen = Interlocked.CompareExchange(ref _opensAt, opensAt, known);
            if (seen == known)
            {
                Volatile.Write(ref _refusal, refusal);
                return;
            }

            known = seen;
        }
    }

    /// <summary>How long the gate stays closed; zero when it is open.</summary>
    public TimeSpan Remaining()
    {
        long opensAt = Volatile.Read(ref _opensAt);
        if (opensAt == 0)
        {
            return TimeSpan.Zero;
        }

        long now = time.GetTimestamp();
        return opensAt > now ? time.GetElapsedTime(now, opensAt) : TimeSpan.Zero;
    }

    /// <summary>The answer that closed the gate.</summary>
    public ApiError Refusal => Volatile.Read(ref _refusal) ?? new ApiError(System.Net.HttpStatusCode.TooManyRequests);

    /// <summary>Waits until the gate should be open, and a little longer, but never as long as <paramref name="budget"/>.</summary>
    public async ValueTask WaitAsync(TimeSpan remaining, TimeSpan budget, CancellationToken cancellationToken)
    {
        double spread = Math.Min(Math.Min(remaining.TotalSeconds * Spread, LongestSpread.TotalSeconds), (budget - remaining).TotalSeconds);
        TimeSpan wait = remaining + TimeSpan.FromSeconds(spread * Random.Shared.NextDouble());

        // Timers count whole milliseconds and cut the rest off: the last fraction would be a loop that waits for nothing.
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken).ConfigureAwait(false);
    }
}
