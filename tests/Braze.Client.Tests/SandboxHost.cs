using Integration.Http;
using Integration.Sandbox;
using Testing;

namespace Braze.Client.Tests;

/// <summary>A client over real connections to a sandbox whose clock stands still.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private SandboxHost(SandboxServer server, ManualTimeProvider clock)
    {
        _server = server;
        Clock = clock;
        Client = BrazeClient.Create(new BrazeOptions
        {
            Endpoint = BrazeEndpoint.At(server.Braze.Address),
            ApiKey = server.Braze.ApiKey,
            ClientApiKey = server.Braze.ClientApiKey,
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });
    }

    public ManualTimeProvider Clock { get; }

    public BrazeClient Client { get; }

    public BrazeSandbox Sandbox => _server.Braze;

    public static async Task<SandboxHost> StartAsync(Action<BrazeSandboxOptions>? configure = null)
    {
        ManualTimeProvider clock = new();
        SandboxServer server = await SandboxServer.StartAsync(options =>
        {
            options.TimeProvider = clock;
            configure?.Invoke(options.Braze);
        });
        return new SandboxHost(server, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _server.DisposeAsync();
    }
}
