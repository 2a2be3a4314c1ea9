namespace Integration.Sandbox;

/// <summary>SessionM and Braze in this process: real HTTP servers on free loopback ports, for samples and for the tests of host applications.</summary>
/// <remarks>
/// Each vendor authenticates, validates, limits and answers as documented, and keeps what it was told. Point the clients at
/// <see cref="BrazeSandbox.Address"/>, <see cref="SessionMSandbox.CoreAddress"/>, <see cref="SessionMSandbox.ConnectAddress"/> and <see cref="SessionMSandbox.PosAddress"/> with the keys found beside them.
/// Sandboxes share nothing; any number may run side by side, each safe for concurrent callers.
/// </remarks>
public sealed class SandboxServer : IAsyncDisposable
{
    private VendorListener[] _listeners;

    private SandboxServer(BrazeSandbox braze, SessionMSandbox sessionM, CallLog calls, VendorListener[] listeners)
    {
        Braze = braze;
        SessionM = sessionM;
        Calls = calls;
        _listeners = listeners;
    }

    /// <summary>Braze: its address, key, state, calls and faults.</summary>
    public BrazeSandbox Braze { get; }

    /// <summary>SessionM Core, Connect and POS: their addresses, keys, state, calls and faults.</summary>
    public SessionMSandbox SessionM { get; }

    /// <summary>The calls of both vendors in the order received.</summary>
    public CallLog Calls { get; }

    /// <summary>Starts both vendors with default options.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static Task<SandboxServer> StartAsync(CancellationToken cancellationToken = default) => StartAsync(static _ => { }, cancellationToken);

    /// <summary>Starts both vendors.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is out of range, or a rate limit names an endpoint the sandbox does not have.</exception>
    public static async Task<SandboxServer> StartAsync(Action<SandboxOptions> configure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(configure);
        SandboxOptions options = new();
        configure(options);
        ThrowIfInvalid(options);

        CallLog calls = new(options.HistoryCapacity);
        BrazeSandbox braze = BrazeSandbox.Create(options);
        SessionMSandbox sessionM = SessionMSandbox.Create(options);
        VendorListener[] listeners = await StartAllAsync(
            [.. braze.Listen(calls, cancellationToken), .. sessionM.Listen(calls, cancellationToken)]).ConfigureAwait(false);
        return new SandboxServer(braze, sessionM, calls, listeners);
    }

    /// <summary>Puts both vendors back to how they started; addresses and keys stay.</summary>
    public void Reset()
    {
        Braze.Reset();
        SessionM.Reset();
        Calls.Clear();
    }

    /// <summary>Stops the servers; calls still waiting are cut off, and callbacks still to come are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Task.WhenAll(Interlocked.Exchange(ref _listeners, []).Select(l => l.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
        finally
        {
            Braze.ForgetExports();
        }
    }

    private static void ThrowIfInvalid(SandboxOptions options)
    {
        if (options.HistoryCapacity < 1)
        {
            throw new ArgumentException($"{nameof(SandboxOptions.HistoryCapacity)} must be at least 1.", nameof(options));
        }

        if (options.TimeProvider is null)
        {
            throw new ArgumentException($"{nameof(SandboxOptions.TimeProvider)} is required.", nameof(options));
        }
    }

    private static async Task<VendorListener[]> StartAllAsync(Task<VendorListener>[] starting)
    {
        try
        {
            return await Task.WhenAll(starting).ConfigureAwait(false);
        }
        catch
        {
            foreach (Task<VendorListener> started in starting.Where(t => t.IsCompletedSuccessfully))
            {
                await (await started.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }
}
