namespace Integration.Sandbox;

/// <summary>So many requests in each window, shared by all routes that hold the same instance.</summary>
internal sealed class RateLimitGroup(int requests, TimeSpan window)
{
    private readonly Lock _gate = new();
    private long _window;
    private int _used;

    public void Reset()
    {
        lock (_gate)
        {
            _used = 0;
        }
    }

    /// <summary>Where the next request would stand, without counting it.</summary>
    public RateLimitCount Peek(DateTimeOffset now)
    {
        lock (_gate)
        {
            return Read(now);
        }
    }

    /// <summary>Counts a request; a refused one costs nothing.</summary>
    public RateLimitCount Count(DateTimeOffset now)
    {
        lock (_gate)
        {
            RateLimitCount count = Read(now);
            if (count.Exceeded)
            {
                return count;
            }

            _used++;
            return count with { Remaining = count.Remaining - 1 };
        }
    }

    private RateLimitCount Read(DateTimeOffset now)
    {
        long current = now.UtcTicks / window.Ticks;
        if (current != _window)
        {
            _window = current;
            _used = 0;
        }

        return new RateLimitCount(requests, requests - _used, new DateTimeOffset((current + 1) * window.Ticks, TimeSpan.Zero), _used == requests);
    }
}
