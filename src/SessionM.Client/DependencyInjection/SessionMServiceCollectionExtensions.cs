using System.ComponentModel;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SessionM.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers SessionM tenants.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionMServiceCollectionExtensions
{
    /// <summary>
    /// Registers the host's SessionM tenant: <see cref="ISessionMClient"/>, <see cref="ISessionMTags"/>, <see cref="ISessionMOffers"/> and
    /// <see cref="IOfferWallet"/>, and keyed by <c>"SessionM"</c> <see cref="IAudienceSink"/>. All are singletons. Calling it again only adds to the settings.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP clients.</returns>
    public static SessionMBuilder AddSessionM(this IServiceCollection services, IConfiguration section) =>
        services.AddSessionM(Options.Options.DefaultName, section);

    /// <inheritdoc cref="AddSessionM(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static SessionMBuilder AddSessionM(this IServiceCollection services, Action<SessionMOptions> configure) =>
        services.AddSessionM(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers one of several tenants. Its services are keyed by <paramref name="name"/>, its <see cref="IAudienceSink"/> by <c>"SessionM:name"</c>,
    /// because Braze tenants may have the same names.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The tenant's name.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP clients.</returns>
    public static SessionMBuilder AddSessionM(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        SessionMBuilder builder = Register(services, name);
        services.AddOptions<SessionMOptions>(name).Bind(section);
        if (section is IConfigurationSection { Path: var path })
        {
            services.Configure<SessionMOptions>(name, options => options.ConfigurationPath = path);
        }

        return builder;
    }

    /// <inheritdoc cref="AddSessionM(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The tenant's name.</param>
    /// <param name="configure">Sets the settings.</param>
    public static SessionMBuilder AddSessionM(this IServiceCollection services, string name, Action<SessionMOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        SessionMBuilder builder = Register(services, name);
        services.Configure(name, configure);
        return builder;
    }

    private static SessionMBuilder Register(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<SessionMOptions>(name)
            .Configure(options => options.ConfigurationPath ??= name.Length == 0 ? nameof(SessionMOptions) : $"{nameof(SessionMOptions)}({name})")
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SessionMOptions>, SessionMOptionsValidator>());
        IHttpClientBuilder core = services.AddApiHttpClient(SessionMClient.CoreHttpClient(name));
        IHttpClientBuilder connect = services.AddApiHttpClient(SessionMClient.ConnectHttpClient(name));
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => new SessionMClient(provider, name));
            services.TryAddSingleton<ISessionMClient>(provider => provider.GetRequiredService<SessionMClient>());
            services.TryAddSingleton(provider => provider.GetRequiredService<SessionMClient>().Tags);
            services.TryAddSingleton(provider => provider.GetRequiredService<SessionMClient>().Offers);
            services.TryAddSingleton(provider => provider.GetRequiredService<SessionMClient>().Wallet);
            services.TryAddKeyedSingleton(SessionMClient.ServiceName, (provider, _) => provider.GetRequiredService<SessionMClient>().Audiences);
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => new SessionMClient(provider, name));
            services.TryAddKeyedSingleton<ISessionMClient>(name, (provider, key) => provider.GetRequiredKeyedService<SessionMClient>(key));
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<SessionMClient>(key).Tags);
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<SessionMClient>(key).Offers);
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<SessionMClient>(key).Wallet);
            services.TryAddKeyedSingleton(
                $"{SessionMClient.ServiceName}:{name}", (provider, _) => provider.GetRequiredKeyedService<SessionMClient>(name).Audiences);
        }

        return new SessionMBuilder(services, name, core, connect);
    }
}
