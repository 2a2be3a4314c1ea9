using System.Collections;
using Integration.Http;

namespace Integration.Sandbox;

/// <summary>Received calls, oldest first. Enumerating takes a snapshot, so it is safe while calls come in.</summary>
/// <remarks>Bounded: beyond <see cref="SandboxOptions.HistoryCapacity"/> calls, or 64 million characters of bodies, the oldest are dropped.</remarks>
public sealed class CallLog : IReadOnlyCollection<RecordedCall>
{
    private const long MaxCharacters = 64_000_000;

    private readonly Lock _gate = new();
    private readonly Queue<RecordedCall> _calls = new();
    private readonly int _capacity;
    private long _characters;
    private long _total;

    internal CallLog(int capacity) => _capacity = capacity;

    /// <summary>How many calls are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _calls.Count;
            }
        }
    }

    /// <summary>How many calls were received since the start or the last <see cref="Clear"/>, dropped ones included.</summary>
    public long Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    /// <summary>The kept calls of one operation.</summary>
    /// <param name="operation">The operation, as in the client's public table; names of placeholders do not matter.</param>
    public IReadOnlyList<RecordedCall> Of(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return Of(operation.Method, operation.Route);
    }

    /// <summary>The kept calls of one route.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template; names of placeholders do not matter.</param>
    public IReadOnlyList<RecordedCall> Of(HttpMethod method, string route)
    {
        RouteKey key = RouteKey.Of(method, route);
        return [.. Snapshot().Where(c => c.Route is not null && RouteKey.Of(new HttpMethod(c.Method), c.Route) == key)];
    }

    /// <summary>Forgets all calls.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _characters = 0;
            _total = 0;
        }
    }

    /// <inheritdoc />
    public IEnumerator<RecordedCall> GetEnumerator() => ((IEnumerable<RecordedCall>)Snapshot()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(RecordedCall call)
    {
        lock (_gate)
        {
            _total++;
            _calls.Enqueue(call);
            _characters += Size(call);
            while (_calls.Count > _capacity || (_characters > MaxCharacters && _calls.Count > 1))
            {
                _characters -= Size(_calls.Dequeue());
            }
        }
    }

    private static long Size(RecordedCall call) => call.RequestBody.Length + call.ResponseBody.Length;

    private RecordedCall[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }
}
