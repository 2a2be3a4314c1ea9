using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Braze.Client.Tests;

/// <summary>A client as a host registers it, over a stub of the network and a clock that the test moves.</summary>
internal sealed class BrazeHost : IDisposable
{
    public const string ApiKey = "key-000";
    public const string ClientApiKey = "client-000";
    public const string ScimToken = "scim-000";

    private readonly ServiceProvider _services;

    public BrazeHost(Action<BrazeOptions>? configure = null, IUserKeyResolver? resolver = null)
    {
        Handler = new StubHandler(Time);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Time);
        if (resolver is not null)
        {
            services.AddSingleton(resolver);
        }

        services
            .AddBraze(options =>
            {
                options.Endpoint = BrazeEndpoint.Eu01;
                options.ApiKey = ApiKey;
                options.ClientApiKey = ClientApiKey;
                options.Scim = new ScimOptions { Token = ScimToken, RequestOrigin = "host.test" };
                configure?.Invoke(options);
            })
            .HttpClient.ConfigurePrimaryHttpMessageHandler(() => Handler);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Client = _services.GetRequiredService<BrazeClient>();
    }

    public ManualTimeProvider Time { get; } = new();

    public StubHandler Handler { get; }

    public BrazeClient Client { get; }

    /// <summary>A host whose every request is accepted.</summary>
    public static BrazeHost Accepting(Action<BrazeOptions>? configure = null, IUserKeyResolver? resolver = null) =>
        Answering(HttpStatusCode.Created, """{"message":"success"}""", configure, resolver);

    /// <summary>A host whose every request gets the same answer.</summary>
    public static BrazeHost Answering(HttpStatusCode status, string body, Action<BrazeOptions>? configure = null, IUserKeyResolver? resolver = null)
    {
        BrazeHost host = new(configure, resolver);
        host.Handler.Answer(status, body);
        return host;
    }

    /// <summary>Waits for a call, moving the clock over every wait of it.</summary>
    public async Task<T> RunAsync<T>(Task<T> call)
    {
        Time.RunUntilCompleted(call);
        return await call;
    }

    public void Dispose() => _services.Dispose();
}
