using Integration.Http;

namespace Integration.Sandbox;

/// <summary>What both vendors' sandboxes offer: the calls they received, and faults to answer the next ones with.</summary>
public abstract class VendorSandbox
{
    private readonly FaultPlan _faults;

    private protected VendorSandbox(FaultPlan faults, int historyCapacity)
    {
        _faults = faults;
        Calls = new CallLog(historyCapacity);
    }

    /// <summary>The calls this vendor received, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept.</summary>
    public CallLog Calls { get; }

    /// <summary>Queues a fault for the next calls of an operation. Faults queued earlier come first; when the queue is empty, calls succeed again.</summary>
    /// <param name="operation">The operation, as in the client's public table; names of placeholders do not matter.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many calls; at least 1.</param>
    /// <exception cref="ArgumentException">The sandbox has no such endpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public void Fail(Operation operation, Fault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Fail(operation.Method, operation.Route, fault, times);
    }

    /// <summary>Queues a fault for the next calls of a route.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template, for example <c>campaigns/trigger/send</c>; names of placeholders do not matter.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">For how many calls; at least 1.</param>
    /// <exception cref="ArgumentException">The sandbox has no such endpoint.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public void Fail(HttpMethod method, string route, Fault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        _faults.Queue(RouteKey.Of(method, route), fault, times);
    }

    /// <summary>Answers every call of an operation with a fault, after those queued, until <see cref="ClearFaults"/>.</summary>
    /// <param name="operation">The operation, as in the client's public table.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <exception cref="ArgumentException">The sandbox has no such endpoint.</exception>
    public void FailAlways(Operation operation, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(operation);
        FailAlways(operation.Method, operation.Route, fault);
    }

    /// <summary>Answers every call of a route with a fault, after those queued, until <see cref="ClearFaults"/>.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template; names of placeholders do not matter.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <exception cref="ArgumentException">The sandbox has no such endpoint.</exception>
    public void FailAlways(HttpMethod method, string route, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Always(RouteKey.Of(method, route), fault);
    }

    /// <summary>Forgets every fault, queued or standing.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Puts the vendor back to how it started: no state, no recorded calls, no faults, no requests counted. Addresses, keys and options stay.</summary>
    /// <remarks>The calls both vendors share in <see cref="SandboxServer.Calls"/> are forgotten by <see cref="SandboxServer.Reset"/>.</remarks>
    public void Reset()
    {
        ClearFaults();
        ClearState();
        Calls.Clear();
    }

    private protected abstract void ClearState();
}
