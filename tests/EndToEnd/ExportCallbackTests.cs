using System.Collections.Concurrent;
using System.Net;
using Braze.Client;
using Braze.Client.AspNetCore;
using EndToEnd.Snippets;
using Integration.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd;

/// <summary>Braze calls a host when an export is ready, and the host downloads and reads it without having asked.</summary>
public sealed class ExportCallbackTests : IAsyncLifetime
{
    private const string Secret = "the-callback-secret-1";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ready = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private SandboxServer _sandbox = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.Braze.Exports.ReadyAfter = TimeSpan.FromMilliseconds(200));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddBraze(o => { o.Endpoint = BrazeEndpoint.At(_sandbox.Braze.Address); o.ApiKey = _sandbox.Braze.ApiKey; });
        builder.Services.AddBrazeWebhooks("callbacks", o => { o.Secret = Secret; o.QueryParameter = "secret"; });
        _app = builder.Build();
        ExportFilesSnippets.MapCallback(_app, _ready);
        await _app.StartAsync();
    }

    [Fact]
    public async Task A_segment_is_read_when_the_callback_has_come_and_nobody_asked_before()
    {
        _sandbox.Braze.Profiles.Set("u-1");
        _sandbox.Braze.Profiles.Set("u-2");
        IBrazeClient braze = _app.Services.GetRequiredService<IBrazeClient>();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));

        await ExportFilesSnippets.DownloadOnSignalAsync(braze, "s-1", new Uri(_app.Urls.Single()), Secret, _ready, _path, patience.Token);

        List<string?> users = [];
        await foreach (ExportedUserLine line in braze.ExportFiles.ReadAsync(_path, cancellationToken: patience.Token))
        {
            users.Add(line.User?.ExternalId);
        }

        users.Should().Equal("u-1", "u-2");
        _sandbox.Braze.Calls.Where(c => c.Route == BrazeSandbox.ExportFileRoute).Should().ContainSingle("a callback spares every question").Which.Status.Should().Be(200);
    }

    public async Task DisposeAsync()
    {
        File.Delete(_path);
        await _app.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
