using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Http;

/// <summary>Registers the named HTTP client a vendor's client stands on.</summary>
public static class ApiHttpClientExtensions
{
    /// <summary>
    /// Adds a named client that fits a singleton: connections renewed every 2 minutes, no redirects, no cookies, neither the factory's
    /// loggers nor the handler's own span (both would show the URL, and with it keys and ids), and one retry layer.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The client's name.</param>
    /// <returns>The builder, to add the host's own handlers to.</returns>
    public static IHttpClientBuilder AddApiHttpClient(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        // Once for each name: setting it up again would replace a primary handler that the host has chosen in between.
        if (services.Any(s => s.ServiceType == typeof(ApiHttpClientOptions) && Equals(s.ServiceKey, name)))
        {
            return services.AddHttpClient(name);
        }

        services.AddKeyedSingleton<ApiHttpClientOptions>(name);
        return services.AddHttpClient(name)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestVersion = HttpVersion.Version20;
                client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
                handler.EnableMultipleHttp2Connections = true;
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.ActivityHeadersPropagator = null;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                if (!provider.GetRequiredService<IOptionsMonitor<ApiHttpClientOptions>>().Get(name).KeepDefaultResilienceHandlers)
                {
                    RemoveResilience(handlers);
                }
            });
    }

    /// <summary>
    /// Keeps resilience handlers that the host adds to every client (<c>ConfigureHttpClientDefaults</c>). Without this they are taken off,
    /// because two retry layers multiply and an outer one would repeat sends. Handlers added to <paramref name="builder"/> itself always stay.
    /// </summary>
    /// <param name="builder">The client's builder.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder KeepDefaultResilienceHandlers(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<ApiHttpClientOptions>(builder.Name, options => options.KeepDefaultResilienceHandlers = true);
        return builder;
    }

    // By name, because a reference to either package would be a dependency of every host only to take something off.
    private static void RemoveResilience(IList<DelegatingHandler> handlers)
    {
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            string type = handlers[i].GetType().FullName ?? string.Empty;
            if (type.StartsWith("Microsoft.Extensions.Http.Resilience.", StringComparison.Ordinal)
                || type == "Microsoft.Extensions.Http.PolicyHttpMessageHandler")
            {
                handlers.RemoveAt(i);
            }
        }
    }
}
