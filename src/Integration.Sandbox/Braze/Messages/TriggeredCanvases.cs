namespace Integration.Sandbox;

/// <summary>The API-triggered Canvases of the workspace; a send of any other id is refused, one to a paused Canvas is accepted and goes nowhere.</summary>
public sealed class TriggeredCanvases
{
    private readonly Lock _gate;
    private readonly Dictionary<string, bool> _paused = new(StringComparer.Ordinal);

    internal TriggeredCanvases(Lock gate) => _gate = gate;

    /// <summary>Adds a Canvas, or changes whether it is paused.</summary>
    /// <param name="canvasId">Its id.</param>
    /// <param name="paused">Whether it is paused: sends are answered 201 with a <c>notice</c>.</param>
    public void Add(string canvasId, bool paused = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(canvasId);
        lock (_gate)
        {
            _paused[canvasId] = paused;
        }
    }

    /// <summary>Whether there is a Canvas with this id.</summary>
    /// <param name="canvasId">The id.</param>
    public bool Contains(string canvasId)
    {
        lock (_gate)
        {
            return _paused.ContainsKey(canvasId);
        }
    }

    internal bool IsPaused(string canvasId) => _paused.GetValueOrDefault(canvasId);

    internal void Clear() => _paused.Clear();
}
