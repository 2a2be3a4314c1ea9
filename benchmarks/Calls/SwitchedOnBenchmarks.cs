using System.Net;
using BenchmarkDotNet.Attributes;
using Braze.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>
/// What retries, telemetry and logging cost a call in which nothing goes wrong: the client as registered, with a logger at Information as hosts have it, against
/// one that repeats nothing and logs nowhere. Nobody listens to spans and metrics.
/// </summary>
[MemoryDiagnoser]
public class SwitchedOnBenchmarks
{
    private readonly AnsweringHandler _handler = new(HttpStatusCode.Created, """{"dispatch_id":"0123456789abcdef","message":"success"}"""u8.ToArray());
    private readonly List<ServiceProvider> _providers = [];
    private readonly CampaignTrigger _trigger = new("campaign-1") { Recipients = { new Recipient(BrazeUser.External("customer-1")) } };
    private IBrazeCampaigns _on = null!;
    private IBrazeCampaigns _off = null!;

    [GlobalSetup]
    public void Setup()
    {
        _on = Create(services => services.AddLogging(logging => logging.AddProvider(new ForgetfulLoggerProvider()).SetMinimumLevel(LogLevel.Information)));
        _off = Create(services => services.Configure<BrazeOptions>(options => options.Retry.MaxRetries = 0));
    }

    [GlobalCleanup]
    public void Cleanup() => _providers.ForEach(provider => provider.Dispose());

    /// <summary>As registered.</summary>
    [Benchmark]
    [Against(nameof(Off), "switched on vs off", Time = 1.15, Allocations = 1.15)]
    public Task<TriggerSendResponse> On() => _on.SendAsync(_trigger);

    /// <summary>Without retries and loggers.</summary>
    [Benchmark]
    public Task<TriggerSendResponse> Off() => _off.SendAsync(_trigger);

    private IBrazeCampaigns Create(Action<IServiceCollection> configure)
    {
        ServiceProvider provider = Services.WithBraze(_handler, braze => configure(braze.Services));
        _providers.Add(provider);
        return provider.GetRequiredService<IBrazeCampaigns>();
    }

    private sealed class ForgetfulLoggerProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new ForgetfulLogger();

        public void Dispose()
        {
        }
    }

    private sealed class ForgetfulLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => formatter(state, exception);
    }
}
