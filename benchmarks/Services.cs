using Braze.Client;
using Microsoft.Extensions.DependencyInjection;
using SessionM.Client;

namespace Benchmarks;

/// <summary>The clients as a host registers them, over a handler that stands in for the network.</summary>
internal static class Services
{
    public const string Address = "https://api.example.test/";

    public static ServiceProvider WithBraze(HttpMessageHandler handler, Action<BrazeBuilder>? configure = null)
    {
        ServiceCollection services = new();
        BrazeBuilder braze = services.AddBraze(o =>
        {
            o.Endpoint = BrazeEndpoint.At(new Uri(Address));
            o.ApiKey = "key";
        });
        braze.HttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        configure?.Invoke(braze);
        return services.BuildServiceProvider();
    }

    public static ServiceProvider WithSessionM(HttpMessageHandler handler)
    {
        ServiceCollection services = new();
        SessionMBuilder sessionM = services.AddSessionM(o =>
        {
            (o.Core.BaseAddress, o.Core.ApiKey, o.Core.ApiSecret) = (new Uri(Address), "key", "secret");
            (o.Connect.BaseAddress, o.Connect.ApiKey, o.Connect.ApiSecret) = (new Uri(Address), "key", "secret");
            o.Connect.RetailerId = "00000000-0000-0000-0000-000000000001";
        });
        sessionM.CoreHttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        sessionM.ConnectHttpClient.ConfigurePrimaryHttpMessageHandler(() => handler);
        return services.BuildServiceProvider();
    }
}
