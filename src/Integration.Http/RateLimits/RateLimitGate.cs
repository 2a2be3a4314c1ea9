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

    private long _opensAtTicks;
    private ApiError? _refusal;

    public void Close(TimeSpan wait, ApiError refusal)
    {
        wait = wait < LongestClosure ? wait : LongestClosure;
        long opensAt = (time.GetUtcNow() + wait).UtcTicks;
        long known = Volatile.Read(ref _opensAtTicks);
        while (opensAt > known)
        {
            long seen = Interlocked.CompareExchange(ref _opensAtTicks, opensAt, known);
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
        long opensAt = Volatile.Read(ref _opensAtTicks);
        if (opensAt == 0)
        {
            return TimeSpan.Zero;
        }

        long ticks = opensAt - time.GetUtcNow().UtcTicks;
        return ticks > 0 ? TimeSpan.FromTicks(ticks) : TimeSpan.Zero;
    }

    /// <summary>The answer that closed the gate.</summary>
    public ApiError Refusal => Volatile.Read(ref _refusal) ?? new ApiError(System.Net.HttpStatusCode.TooManyRequests);

    public async ValueTask WaitAsync(TimeSpan remaining, CancellationToken cancellationToken)
    {
        double spread = Math.Min(remaining.TotalSeconds * Spread, LongestSpread.TotalSeconds) * Random.Shared.NextDouble();
        await Task.Delay(remaining + TimeSpan.FromSeconds(spread), time, cancellationToken).ConfigureAwait(false);
    }
}
