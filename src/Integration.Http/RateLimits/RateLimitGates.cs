using System.Collections.Concurrent;

namespace Integration.Http;

/// <summary>The gates of one tenant's service, one for each limit group.</summary>
internal sealed class RateLimitGates(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RateLimitGate> _gates = new(StringComparer.Ordinal);

    public RateLimitGate For(string limitGroup) =>
        _gates.TryGetValue(limitGroup, out RateLimitGate? gate) ? gate : _gates.GetOrAdd(limitGroup, new RateLimitGate(time));

    /// <summary>The longest wait of any group; zero when all are open.</summary>
    public TimeSpan LongestWait() => _gates.IsEmpty ? TimeSpan.Zero : _gates.Values.Max(gate => gate.Remaining());
}
