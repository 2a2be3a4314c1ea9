namespace Integration.Sandbox;

/// <summary>The Canvases of the workspace; a send of any other id is refused, one to a paused Canvas is accepted and goes nowhere.</summary>
public sealed class TriggeredCanvases
{
    private readonly Lock _gate;
    private readonly TimeProvider _time;
    private readonly OrderedDictionary<string, Dated<SandboxCanvas>> _byId = new(StringComparer.Ordinal);

    internal TriggeredCanvases(Lock gate, TimeProvider time)
    {
        _gate = gate;
        _time = time;
    }

    internal IEnumerable<Dated<SandboxCanvas>> All => _byId.Values;

    /// <summary>Adds a Canvas, or changes whether it is paused.</summary>
    /// <param name="canvasId">Its id.</param>
    /// <param name="paused">Whether it is paused: sends are answered 201 with a <c>notice</c>.</param>
    public void Add(string canvasId, bool paused = false)
    {
        lock (_gate)
        {
            Add((Find(canvasId)?.Value ?? new SandboxCanvas(canvasId)) with { Paused = paused });
        }
    }

    /// <summary>Adds a Canvas, or puts it in the place of the one with its id.</summary>
    /// <param name="canvas">The Canvas.</param>
    public void Add(SandboxCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentException.ThrowIfNullOrWhiteSpace(canvas.Id, nameof(canvas));
        lock (_gate)
        {
            _byId[canvas.Id] = new Dated<SandboxCanvas>(canvas, _time.GetUtcNow());
        }
    }

    /// <summary>Whether there is a Canvas with this id.</summary>
    /// <param name="canvasId">The id.</param>
    public bool Contains(string canvasId)
    {
        lock (_gate)
        {
            return _byId.ContainsKey(canvasId);
        }
    }

    internal Dated<SandboxCanvas>? Find(string? canvasId) => canvasId is null ? null : _byId.GetValueOrDefault(canvasId);

    /// <summary>Whether a send to it is accepted and goes nowhere.</summary>
    internal bool IsPaused(string canvasId) => Find(canvasId)?.Value is { Paused: true } or { Archived: true };

    internal void Clear() => _byId.Clear();
}
