namespace Integration.Sandbox;

/// <summary>The segments of the workspace, oldest first.</summary>
public sealed class SandboxSegments
{
    private readonly Lock _gate;
    private readonly TimeProvider _time;
    private readonly OrderedDictionary<string, (SandboxSegment Segment, DateTimeOffset Created)> _segments = new(StringComparer.Ordinal);

    internal SandboxSegments(Lock gate, TimeProvider time)
    {
        _gate = gate;
        _time = time;
    }

    internal IEnumerable<(SandboxSegment Segment, DateTimeOffset Created)> All => _segments.Values;

    /// <summary>Adds segments; one whose id is there already takes its place.</summary>
    /// <param name="segments">The segments.</param>
    public void Add(params ReadOnlySpan<SandboxSegment> segments)
    {
        lock (_gate)
        {
            foreach (SandboxSegment segment in segments)
            {
                ArgumentNullException.ThrowIfNull(segment, nameof(segments));
                _segments[segment.Id] = (segment, _time.GetUtcNow());
            }
        }
    }

    /// <summary>Whether there is a segment with this id.</summary>
    /// <param name="segmentId">The id.</param>
    public bool Contains(string segmentId)
    {
        lock (_gate)
        {
            return _segments.ContainsKey(segmentId);
        }
    }

    internal (SandboxSegment Segment, DateTimeOffset Created)? Find(string? id) =>
        id is not null && _segments.TryGetValue(id, out (SandboxSegment Segment, DateTimeOffset Created) found) ? found : null;

    internal void Clear() => _segments.Clear();
}
