using System.Collections.Frozen;

namespace Integration.Sandbox;

/// <summary>Which fault the next call of a route meets.</summary>
internal sealed class FaultPlan(IEnumerable<RouteKey> routes)
{
    private readonly Lock _gate = new();
    private readonly FrozenSet<RouteKey> _routes = routes.ToFrozenSet();
    private readonly Dictionary<RouteKey, Queue<Fault>> _queued = [];
    private readonly Dictionary<RouteKey, Fault> _standing = [];

    public void Queue(RouteKey route, Fault fault, int times)
    {
        ThrowIfUnknown(route);
        lock (_gate)
        {
            if (!_queued.TryGetValue(route, out Queue<Fault>? queue))
            {
                _queued[route] = queue = new Queue<Fault>();
            }

            for (int i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public void Always(RouteKey route, Fault fault)
    {
        ThrowIfUnknown(route);
        lock (_gate)
        {
            _standing[route] = fault;
        }
    }

    public Fault? Next(RouteKey route)
    {
        lock (_gate)
        {
            return _queued.TryGetValue(route, out Queue<Fault>? queue) && queue.TryDequeue(out Fault? fault)
                ? fault
                : _standing.GetValueOrDefault(route);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _queued.Clear();
            _standing.Clear();
        }
    }

    private void ThrowIfUnknown(RouteKey route)
    {
        if (!_routes.Contains(route))
        {
            throw new ArgumentException($"The sandbox has no endpoint {route}, so a fault there would never be met.", nameof(route));
        }
    }
}
