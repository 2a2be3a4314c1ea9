namespace Integration.Sandbox;

/// <summary>So many requests in each window, shared by all routes that hold the same instance.</summary>
internal sealed class RateLimitGroup(int requests, TimeSpan window)
{
    private readonly Lock _gate = new();
    private long _window;
    private int _used;

    public int Requests => requests;

    public void Reset()
    {
        lock (_gate)
        {
            _used = 0;
        }
    }

    /// <summary>Counts a request; a refused one costs nothing.</summary>
    public (int Remaining, DateTimeOffset Reset, bool Exceeded) Count(DateTimeOffset now)
    {
        lock (_gate)
        {
            long current = now.UtcTicks / window.Ticks;
            if (current != _window)
            {
                _window = current;
                _used = 0;
            }

            DateTimeOffset reset = new((current + 1) * window.Ticks, TimeSpan.Zero);
            if (_used == requests)
            {
                return (0, reset, true);
            }

            _used++;
            return (requests - _used, reset, false);
        }
    }
}
