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
    /// Registers the host's SessionM tenant: <see cref="ISessionMClient"/>, <see cref="ISessionMCustomers"/>, <see cref="ISessionMTags"/>,
    /// <see cref="ISessionMBulkTags"/>, <see cref="ISessionMEvents"/>, <see cref="ISessionMTimelines"/>, <see cref="ISessionMCampaigns"/>, <see cref="ISessionMOffers"/>,
    /// <see cref="ISessionMRewardStores"/>, <see cref="ISessionMPoints"/>, <see cref="ISessionMLoyaltyEvents"/>, <see cref="ISessionMTiers"/>,
    /// <see cref="ISessionMTransactions"/>, <see cref="ISessionMPos"/> and <see cref="IOfferWallet"/>, and keyed by <c>"SessionM"</c> <see cref="IAudienceSink"/>,
    /// <see cref="IProfileSink"/> and <see cref="IEventSink"/>. All are singletons. Calling it again only adds to the settings.
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
    /// Registers one of several tenants. Its services are keyed by <paramref name="name"/>, its <see cref="IAudienceSink"/>, <see cref="IProfileSink"/> and <see cref="IEventSink"/> by <c>"SessionM:name"</c>,
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
        services.AddSingleton<IOptionsChangeTokenSource<SessionMOptions>>(new ConfigurationChangeTokenSource<SessionMOptions>(name, section));
        services.Configure<SessionMOptions>(name, options => Bind(section, options));
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

    private static void Bind(IConfiguration section, SessionMOptions options)
    {
        SettingsReader settings = new(section, options.BindingProblems);
        options.ConfigurationPath = (section as IConfigurationSection)?.Path ?? options.ConfigurationPath;
        Bind(settings.Below(nameof(options.Core)), options.Core);
        Bind(settings.Below(nameof(options.Connect)), options.Connect);
        Bind(settings.Below(nameof(options.Pos)), options.Pos);
        settings.Below(nameof(options.Retry)).Fill(options.Retry);
        SettingsReader audiences = settings.Below(nameof(options.Audiences));
        options.Audiences.TagLifetime = audiences.Value(nameof(options.Audiences.TagLifetime), options.Audiences.TagLifetime);
        options.Audiences.MaxConcurrency = audiences.Value(nameof(options.Audiences.MaxConcurrency), options.Audiences.MaxConcurrency);
        SettingsReader events = settings.Below(nameof(options.Events));
        options.Events.MaxConcurrency = events.Value(nameof(options.Events.MaxConcurrency), options.Events.MaxConcurrency);
        options.Events.TimeAttribute = events.Text(nameof(options.Events.TimeAttribute), options.Events.TimeAttribute);
        Bind(settings.Below(nameof(options.BulkTags)), options.BulkTags);
        options.Profiles.MaxConcurrency = settings.Below(nameof(options.Profiles)).Value(nameof(options.Profiles.MaxConcurrency), options.Profiles.MaxConcurrency);
    }

    private static void Bind(SettingsReader settings, SessionMCoreOptions core)
    {
        core.BaseAddress = settings.Address(nameof(core.BaseAddress), core.BaseAddress);
        core.ApiKey = settings.Text(nameof(core.ApiKey), core.ApiKey);
        core.ApiSecret = settings.Text(nameof(core.ApiSecret), core.ApiSecret);
        core.Authorization = settings.Text(nameof(core.Authorization), core.Authorization);
    }

    private static void Bind(SettingsReader settings, SessionMConnectOptions connect)
    {
        connect.BaseAddress = settings.Address(nameof(connect.BaseAddress), connect.BaseAddress);
        connect.ApiKey = settings.Text(nameof(connect.ApiKey), connect.ApiKey);
        connect.ApiSecret = settings.Text(nameof(connect.ApiSecret), connect.ApiSecret);
        connect.Authorization = settings.Text(nameof(connect.Authorization), connect.Authorization);
        connect.RetailerId = settings.Text(nameof(connect.RetailerId), connect.RetailerId);
        connect.Culture = settings.Text(nameof(connect.Culture), connect.Culture)!;
        connect.RepeatDeposits = settings.Value(nameof(connect.RepeatDeposits), connect.RepeatDeposits);
    }

    private static void Bind(SettingsReader settings, SessionMPosOptions pos)
    {
        pos.BaseAddress = settings.Address(nameof(pos.BaseAddress), pos.BaseAddress);
        pos.ApiKey = settings.Text(nameof(pos.ApiKey), pos.ApiKey);
        pos.ApiSecret = settings.Text(nameof(pos.ApiSecret), pos.ApiSecret);
        pos.Authorization = settings.Text(nameof(pos.Authorization), pos.Authorization);
        pos.ClientId = settings.Text(nameof(pos.ClientId), pos.ClientId);
        pos.StoreId = settings.Text(nameof(pos.StoreId), pos.StoreId);
        pos.Culture = settings.Text(nameof(pos.Culture), pos.Culture);
        pos.PendingCode = settings.Text(nameof(pos.PendingCode), pos.PendingCode)!;
    }

    private static void Bind(SettingsReader settings, BulkTagOptions bulk)
    {
        bulk.MaxConcurrency = settings.Value(nameof(bulk.MaxConcurrency), bulk.MaxConcurrency);
        bulk.DrainTimeout = settings.Value(nameof(bulk.DrainTimeout), bulk.DrainTimeout);
        bulk.ProgressInterval = settings.Value(nameof(bulk.ProgressInterval), bulk.ProgressInterval);
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
        IHttpClientBuilder pos = services.AddApiHttpClient(SessionMClient.PosHttpClient(name));
        ClientRegistration<SessionMClient> registration = new(services, SessionMClient.ServiceName, name, (provider, key) => new SessionMClient(provider, key));
        registration.Add<ISessionMClient>(client => client);
        registration.Add(client => client.Customers);
        registration.Add(client => client.Tags);
        registration.Add(client => client.Events);
        registration.Add(client => client.Timelines);
        registration.Add(client => client.Campaigns);
        registration.Add(client => client.BulkTags);
        registration.Add(client => client.Offers);
        registration.Add(client => client.RewardStores);
        registration.Add(client => client.Pos);
        registration.Add(client => client.Points);
        registration.Add(client => client.LoyaltyEvents);
        registration.Add(client => client.Tiers);
        registration.Add(client => client.Transactions);
        registration.Add(client => client.Wallet);
        registration.AddShared(client => client.Audiences);
        registration.AddShared(client => client.Profiles);
        registration.AddShared(client => client.EventSink);
        return new SessionMBuilder(services, name, core, connect, pos);
    }
}
