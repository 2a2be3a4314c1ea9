using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>One SessionM tenant. Registered by <c>AddSessionM</c>, or made with <see cref="Create"/> where there is no container.</summary>
public sealed class SessionMClient : ISessionMClient, IAsyncDisposable, IDisposable
{
    /// <summary>The name under which resolvers are asked and contracts are keyed.</summary>
    public const string ServiceName = "SessionM";

    private readonly SessionMTransport[] _transports;
    private ServiceProvider? _owned;

    internal SessionMClient(IServiceProvider services, string name)
    {
        IHttpClientFactory http = services.GetRequiredService<IHttpClientFactory>();
        IOptionsMonitor<SessionMOptions> options = services.GetRequiredService<IOptionsMonitor<SessionMOptions>>();
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        TimeProvider time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        IUserKeyResolver resolver = services.GetService<IUserKeyResolver>() ?? UnchangedUserKeyResolver.Instance;
        CoreTransport core = new(name, http.CreateClient(CoreHttpClient(name)), options, loggers, time);
        ConnectTransport connect = new(name, http.CreateClient(ConnectHttpClient(name)), options, loggers, time);
        PosTransport pos = new(name, http.CreateClient(PosHttpClient(name)), options, loggers, time);
        _transports = [core, connect, pos];
        Customers = new SessionMCustomers(core);
        Tags = new SessionMTags(core);
        Events = new SessionMEvents(core);
        Timelines = new SessionMTimelines(core);
        Campaigns = new SessionMCampaigns(core);
        BulkTags = new SessionMBulkTags(Tags, () => core.Options, time);
        Offers = new SessionMOffers(connect);
        RewardStores = new SessionMRewardStores(connect);
        Points = new SessionMPoints(connect);
        LoyaltyEvents = new SessionMLoyaltyEvents(connect);
        Tiers = new SessionMTiers(connect);
        Transactions = new SessionMTransactions(connect);
        Pos = new SessionMPos(pos);
        IAttributeNormalizer normalizer = NormalizerOf(services, name);
        Profiles = new CustomerProfileSink(Customers, resolver, normalizer, () => core.Options.Profiles);
        EventSink = new CustomerEventSink(Events, resolver, normalizer, () => core.Options.Events);
        Audiences = new TagAudienceSink(Tags, resolver, () => core.Options.Audiences);
        Wallet = new OfferWallet(Offers, resolver);
    }

    /// <inheritdoc />
    public ISessionMCustomers Customers { get; }

    /// <inheritdoc />
    public ISessionMTags Tags { get; }

    /// <inheritdoc />
    public ISessionMEvents Events { get; }

    /// <inheritdoc />
    public ISessionMTimelines Timelines { get; }

    /// <inheritdoc />
    public ISessionMCampaigns Campaigns { get; }

    /// <inheritdoc />
    public ISessionMBulkTags BulkTags { get; }

    /// <inheritdoc />
    public ISessionMOffers Offers { get; }

    /// <inheritdoc />
    public ISessionMRewardStores RewardStores { get; }

    /// <inheritdoc />
    public ISessionMPos Pos { get; }

    /// <inheritdoc />
    public ISessionMPoints Points { get; }

    /// <inheritdoc />
    public ISessionMLoyaltyEvents LoyaltyEvents { get; }

    /// <inheritdoc />
    public ISessionMTiers Tiers { get; }

    /// <inheritdoc />
    public ISessionMTransactions Transactions { get; }

    /// <inheritdoc />
    public IProfileSink Profiles { get; }

    /// <inheritdoc />
    public IEventSink EventSink { get; }

    /// <inheritdoc />
    public IAudienceSink Audiences { get; }

    /// <inheritdoc />
    public IOfferWallet Wallet { get; }

    internal IEnumerable<TransportHealth> Health => _transports.Select(transport => transport.Health);

    /// <summary>Makes a client without a container. Dispose it at the end of the process.</summary>
    /// <param name="options">The tenant's settings; read once.</param>
    /// <param name="loggerFactory">Where to log; <see langword="null"/> for nowhere.</param>
    /// <returns>The client.</returns>
    /// <exception cref="OptionsValidationException">A setting is missing or malformed; the message names every one.</exception>
    public static SessionMClient Create(SessionMOptions options, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ServiceCollection services = new();
        if (loggerFactory is not null)
        {
            services.AddSingleton(loggerFactory);
        }

        services.AddSessionM(o =>
        {
            o.Core = options.Core;
            o.Connect = options.Connect;
            o.Pos = options.Pos;
            o.Retry = options.Retry;
            o.Audiences = options.Audiences;
            o.BulkTags = options.BulkTags;
            o.Profiles = options.Profiles;
            o.Events = options.Events;
        });
        ServiceProvider provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptionsMonitor<SessionMOptions>>().CurrentValue;
            SessionMClient client = provider.GetRequiredService<SessionMClient>();
            client._owned = provider;
            return client;
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }

    /// <summary>Ends what <see cref="Create"/> made. A client from a container has nothing to end.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _owned, null) is { } owned ? owned.DisposeAsync() : ValueTask.CompletedTask;

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose() => Interlocked.Exchange(ref _owned, null)?.Dispose();

    // A named tenant may have a normalizer of its own; the defaults are SessionM's rules.
    private static IAttributeNormalizer NormalizerOf(IServiceProvider services, string name) =>
        (name.Length == 0 ? null : services.GetKeyedService<IAttributeNormalizer>(name)) ?? services.GetService<IAttributeNormalizer>() ?? new AttributeNormalizer();

    internal static string CoreHttpClient(string name) => HttpClientName("SessionM.Core", name);

    internal static string ConnectHttpClient(string name) => HttpClientName("SessionM.Connect", name);

    internal static string PosHttpClient(string name) => HttpClientName("SessionM.Pos", name);

    private static string HttpClientName(string family, string name) => name.Length == 0 ? family : $"{family}:{name}";
}
