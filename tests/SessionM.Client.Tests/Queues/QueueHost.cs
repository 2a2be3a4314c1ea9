using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>A host with a tenant of the sandbox, whose queues keep their items in files: it ends and comes again with the same files.</summary>
internal sealed class QueueHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("queue");
    private readonly SandboxServer _sandbox;
    private readonly Action<SessionMBuilder, string> _configure;
    private ServiceProvider _services;

    private QueueHost(SandboxServer sandbox, ManualTimeProvider clock, Action<SessionMBuilder, string> configure)
    {
        _sandbox = sandbox;
        Clock = clock;
        _configure = configure;
        _services = Build();
    }

    public ManualTimeProvider Clock { get; }

    public SessionMSandbox SessionM => _sandbox.SessionM;

    public static async Task<QueueHost> StartAsync(Action<SessionMBuilder, string> configure)
    {
        ManualTimeProvider clock = new();
        SandboxServer sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = clock);
        return new QueueHost(sandbox, clock, configure);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public T Get<T>(string key)
        where T : notnull => _services.GetRequiredKeyedService<T>(key);

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Build();
    }

    /// <summary>Moves the clock until it is done; calls under way go on meanwhile.</summary>
    public async Task<T> AdvanceUntilAsync<T>(Task<T> task)
    {
        await AdvanceUntilAsync(() => task.IsCompleted);
        return await task;
    }

    public async Task AdvanceUntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(1, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider Build()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        SessionMBuilder builder = services.AddSessionM(o =>
        {
            o.Core.BaseAddress = SessionM.CoreAddress;
            o.Core.ApiKey = SessionM.CoreApiKey;
            o.Core.ApiSecret = SessionM.CoreApiSecret;
            o.Retry.MaxRetries = 0;
        });
        _configure(builder, $"Data Source={Path.Combine(_folder.FullName, "queue.db")}");
        return services.BuildServiceProvider();
    }
}
