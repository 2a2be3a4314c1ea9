using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>A registered tenant whose network is a stub and whose clock is moved by hand.</summary>
internal sealed class StubTenant : IAsyncDisposable
{
    public const string ApiKey = "core-key-1";
    public const string ApiSecret = "core-secret-ü";
    public const string ConnectAuthorization = "Y29ubmVjdC1rZXk6Y29ubmVjdC1zZWNyZXQ=";
    public const string RetailerId = "00000000-0000-0000-0000-0000000000ee";
    public const string PosKey = "pos-key-1";
    public const string PosSecret = "pos-secret-1";
    public const string ClientId = "00000000-0000-0000-0000-0000000000cc";
    public const string StoreId = "store-1";
    public const string OkBody = """{"status":"ok"}""";

    private readonly ServiceProvider _services;

    public StubTenant(Action<SessionMOptions>? configure = null, IUserKeyResolver? resolver = null, IAttributeNormalizer? normalizer = null)
    {
        Handler = new StubHandler(Clock);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILoggerFactory>(Logs);
        if (resolver is not null)
        {
            services.AddSingleton(resolver);
        }

        if (normalizer is not null)
        {
            services.AddSingleton(normalizer);
        }

        SessionMBuilder builder = services.AddSessionM(options =>
        {
            Configure(options);
            configure?.Invoke(options);
        });
        builder.CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => Handler);
        builder.ConnectHttpClient.ConfigurePrimaryHttpMessageHandler(() => Handler);
        builder.PosHttpClient.ConfigurePrimaryHttpMessageHandler(() => Handler);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Client = _services.GetRequiredService<SessionMClient>();
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCollector Logs { get; } = new();

    public StubHandler Handler { get; }

    public SessionMClient Client { get; }

    public ISessionMTags Tags => Client.Tags;

    public ISessionMOffers Offers => Client.Offers;

    public ISessionMPos Pos => Client.Pos;

    public static void Configure(SessionMOptions options)
    {
        options.Core.BaseAddress = new Uri("https://core.test");
        options.Core.ApiKey = ApiKey;
        options.Core.ApiSecret = ApiSecret;
        options.Connect.BaseAddress = new Uri("https://connect.test/");
        options.Connect.Authorization = ConnectAuthorization;
        options.Connect.RetailerId = RetailerId;
        options.Pos.BaseAddress = new Uri("https://pos.test");
        options.Pos.ApiKey = PosKey;
        options.Pos.ApiSecret = PosSecret;
        options.Pos.ClientId = ClientId;
        options.Pos.StoreId = StoreId;
    }

    /// <summary>Lets the clock run until the call has ended, and gives its answer or its exception.</summary>
    public async Task<T> RunAsync<T>(Task<T> call)
    {
        Clock.RunUntilCompleted(call);
        return await call;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Handler.Dispose();
        Logs.Dispose();
    }
}
