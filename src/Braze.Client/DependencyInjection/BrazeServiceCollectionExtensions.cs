using System.ComponentModel;
using Braze.Client;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Braze workspaces.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BrazeServiceCollectionExtensions
{
    /// <summary>
    /// Registers the host's Braze workspace: <see cref="IBrazeClient"/>, <see cref="IBrazeUsers"/>, <see cref="IBrazeCampaigns"/>,
    /// <see cref="IBrazeCanvases"/> and <see cref="IMessageTrigger"/>, and keyed by <c>"Braze"</c> <see cref="IAudienceSink"/>,
    /// <see cref="IProfileSink"/> and <see cref="IEventSink"/>. All are singletons. Calling it again only adds to the settings.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP client.</returns>
    public static BrazeBuilder AddBraze(this IServiceCollection services, IConfiguration section) =>
        services.AddBraze(Options.Options.DefaultName, section);

    /// <inheritdoc cref="AddBraze(IServiceCollection, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the settings.</param>
    public static BrazeBuilder AddBraze(this IServiceCollection services, Action<BrazeOptions> configure) =>
        services.AddBraze(Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers one of several workspaces. Its services are keyed by <paramref name="name"/>, the contracts that SessionM implements too by
    /// <c>"Braze:name"</c>, because SessionM tenants may have the same names.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The workspace's name.</param>
    /// <param name="section">The settings; changes are followed.</param>
    /// <returns>A builder for the HTTP client.</returns>
    public static BrazeBuilder AddBraze(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        BrazeBuilder builder = Register(services, name);
        services.AddSingleton<IOptionsChangeTokenSource<BrazeOptions>>(new ConfigurationChangeTokenSource<BrazeOptions>(name, section));
        services.Configure<BrazeOptions>(name, options => Bind(section, options));
        return builder;
    }

    /// <inheritdoc cref="AddBraze(IServiceCollection, string, IConfiguration)"/>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The workspace's name.</param>
    /// <param name="configure">Sets the settings.</param>
    public static BrazeBuilder AddBraze(this IServiceCollection services, string name, Action<BrazeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        BrazeBuilder builder = Register(services, name);
        services.Configure(name, configure);
        return builder;
    }

    // Member by member, because the binder knows no way from a text to an endpoint.
    private static void Bind(IConfiguration section, BrazeOptions options)
    {
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? options.ConfigurationPath;
        options.Endpoint = section[nameof(BrazeOptions.Endpoint)] is { } endpoint ? BrazeEndpoint.Parse(endpoint) : options.Endpoint;
        options.ApiKey = section[nameof(BrazeOptions.ApiKey)] ?? options.ApiKey;
        Read(options, nameof(BrazeOptions.TrackItems), () => options.TrackItems = section.GetValue<TrackItemRule?>(nameof(BrazeOptions.TrackItems)) ?? options.TrackItems);
        Read(options, nameof(BrazeOptions.Audiences), () => section.GetSection(nameof(BrazeOptions.Audiences)).Bind(options.Audiences));
        Read(options, nameof(BrazeOptions.Retry), () => section.GetSection(nameof(BrazeOptions.Retry)).Bind(options.Retry));
    }

    // The binder stops at the first value it cannot convert; the operator is to see all of them at once.
    private static void Read(BrazeOptions options, string member, Action bind)
    {
        try
        {
            bind();
        }
        catch (InvalidOperationException e)
        {
            options.BindingProblems.Add($"{member} cannot be read: {e.Message}");
        }
    }

    private static BrazeBuilder Register(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddOptions<BrazeOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BrazeOptions>, BrazeOptionsValidator>());
        IHttpClientBuilder http = services.AddApiHttpClient(BrazeClient.HttpClientName(name));
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => new BrazeClient(provider, name));
            services.TryAddSingleton<IBrazeClient>(provider => provider.GetRequiredService<BrazeClient>());
            services.TryAddSingleton(provider => provider.GetRequiredService<BrazeClient>().Users);
            services.TryAddSingleton(provider => provider.GetRequiredService<BrazeClient>().Campaigns);
            services.TryAddSingleton(provider => provider.GetRequiredService<BrazeClient>().Canvases);
            services.TryAddSingleton(provider => provider.GetRequiredService<BrazeClient>().Messages);
            AddSinks(services, BrazeClient.ServiceName, provider => provider.GetRequiredService<BrazeClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => new BrazeClient(provider, name));
            services.TryAddKeyedSingleton<IBrazeClient>(name, (provider, key) => provider.GetRequiredKeyedService<BrazeClient>(key));
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<BrazeClient>(key).Users);
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<BrazeClient>(key).Campaigns);
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<BrazeClient>(key).Canvases);
            services.TryAddKeyedSingleton(name, (provider, key) => provider.GetRequiredKeyedService<BrazeClient>(key).Messages);
            AddSinks(services, $"{BrazeClient.ServiceName}:{name}", provider => provider.GetRequiredKeyedService<BrazeClient>(name));
        }

        return new BrazeBuilder(services, name, http);
    }

    private static void AddSinks(IServiceCollection services, string key, Func<IServiceProvider, BrazeClient> clientOf)
    {
        services.TryAddKeyedSingleton(key, (provider, _) => clientOf(provider).Audiences);
        services.TryAddKeyedSingleton(key, (provider, _) => clientOf(provider).Profiles);
        services.TryAddKeyedSingleton(key, (provider, _) => clientOf(provider).Events);
    }
}
