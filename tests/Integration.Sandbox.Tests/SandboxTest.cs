using Testing;

namespace Integration.Sandbox.Tests;

/// <summary>A sandbox of its own for each test, on a clock that stands still.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    private SandboxServer? _sandbox;
    private HttpClient? _braze;
    private HttpClient? _core;
    private HttpClient? _connect;
    private HttpClient? _pos;

    protected ManualTimeProvider Clock { get; } = new();

    protected SandboxServer Sandbox => _sandbox!;

    protected HttpClient Braze => _braze!;

    protected HttpClient Core => _core!;

    protected HttpClient Connect => _connect!;

    protected HttpClient Pos => _pos!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(options =>
        {
            options.TimeProvider = Clock;
            Configure(options);
        });
        _braze = _sandbox.Braze.Client();
        _core = _sandbox.SessionM.Core();
        _connect = _sandbox.SessionM.Connect();
        _pos = _sandbox.SessionM.Pos();
    }

    public async Task DisposeAsync()
    {
        _braze!.Dispose();
        _core!.Dispose();
        _connect!.Dispose();
        _pos!.Dispose();
        await _sandbox!.DisposeAsync();
    }

    protected virtual void Configure(SandboxOptions options)
    {
    }
}
