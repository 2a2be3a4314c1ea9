using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;
using Integration.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Braze.Client;

/// <summary>One Braze workspace. Registered by <c>AddBraze</c>, or made with <see cref="Create"/> where there is no container.</summary>
public sealed class BrazeClient : IBrazeClient, IAsyncDisposable, IDisposable
{
    /// <summary>The name under which resolvers are asked and contracts are keyed.</summary>
    public const string ServiceName = "Braze";

    private readonly BrazeTransport _transport;
    private ServiceProvider? _owned;

    internal BrazeClient(IServiceProvider services, string name)
    {
        IOptionsMonitor<BrazeOptions> options = services.GetRequiredService<IOptionsMonitor<BrazeOptions>>();
        BrazeTransport Transport(Func<BrazeOptions, string?>? keyOf) => new(
            name,
            services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName(name)),
            options,
            services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            keyOf);
        BrazeTransport transport = Transport(keyOf: null);
        _transport = transport;
        IUserKeyResolver resolver = services.GetService<IUserKeyResolver>() ?? UnchangedUserKeyResolver.Instance;
        Users = new BrazeUsers(transport);
        Campaigns = new BrazeCampaigns(transport);
        Canvases = new BrazeCanvases(transport);
        Sends = new BrazeSends(transport);
        ExportFiles = new BrazeExportFiles(
            services.GetRequiredService<IHttpClientFactory>().CreateClient(ExportFilesHttpClientName(name)),
            () => transport.Options.Retry,
            (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(BrazeTransport.DiagnosticsName),
            services.GetService<TimeProvider>() ?? TimeProvider.System);
        Exports = new BrazeExports(transport, ExportFiles);
        Subscriptions = new BrazeSubscriptions(transport);
        Email = new BrazeEmail(transport);
        Sms = new BrazeSms(transport);
        PreferenceCenters = new BrazePreferenceCenters(transport);
        ContentBlocks = new BrazeContentBlocks(transport);
        EmailTemplates = new BrazeEmailTemplates(transport);
        Catalogs = new BrazeCatalogs(transport);
        CloudDataIngestion = new BrazeCloudDataIngestion(transport);
        SdkAuthentication = new BrazeSdkAuthentication(transport);
        Scim = new BrazeScim(Transport(current => current.Scim.Token));
        MediaLibrary = new BrazeMediaLibrary(transport);
        Apps = new BrazeApps(transport);
        Segments = new BrazeSegments(transport);
        CustomEvents = new BrazeCustomEvents(transport);
        Purchases = new BrazePurchases(transport);
        Sessions = new BrazeSessions(transport);
        Kpi = new BrazeKpi(transport);
        CustomAttributes = new BrazeCustomAttributes(transport);
        Messages = new BrazeMessages(transport);
        Transactional = new BrazeTransactional(transport);
        DataObjects = new BrazeDataObjects(transport);
        Translations = new BrazeTranslations(transport);
        DeviceMessaging = new BrazeDeviceMessaging(Transport(current => current.ClientApiKey));
        TrackSink sink = new(Users, resolver, () => transport.Options.TrackLimits);
        Audiences = new AttributeAudienceSink(sink, () => transport.Options.Audiences);
        Profiles = new ProfileSink(sink);
        Events = new EventSink(sink);
        MessageTrigger = new MessageTriggerSender(Campaigns, Canvases, resolver);
    }

    /// <inheritdoc />
    public IBrazeUsers Users { get; }

    /// <inheritdoc />
    public IBrazeCampaigns Campaigns { get; }

    /// <inheritdoc />
    public IBrazeCanvases Canvases { get; }

    /// <inheritdoc />
    public IBrazeSends Sends { get; }

    /// <inheritdoc />
    public IBrazeExports Exports { get; }

    /// <inheritdoc />
    public IBrazeSubscriptions Subscriptions { get; }

    /// <inheritdoc />
    public IBrazeEmail Email { get; }

    /// <inheritdoc />
    public IBrazeSms Sms { get; }

    /// <inheritdoc />
    public IBrazePreferenceCenters PreferenceCenters { get; }

    /// <inheritdoc />
    public IBrazeContentBlocks ContentBlocks { get; }

    /// <inheritdoc />
    public IBrazeEmailTemplates EmailTemplates { get; }

    /// <inheritdoc />
    public IBrazeCatalogs Catalogs { get; }

    /// <inheritdoc />
    public IBrazeCloudDataIngestion CloudDataIngestion { get; }

    /// <inheritdoc />
    public IBrazeSdkAuthentication SdkAuthentication { get; }

    /// <inheritdoc />
    public IBrazeScim Scim { get; }

    /// <inheritdoc />
    public IBrazeMediaLibrary MediaLibrary { get; }

    /// <inheritdoc />
    public IBrazeApps Apps { get; }

    /// <inheritdoc />
    public IBrazeSegments Segments { get; }

    /// <inheritdoc />
    public IBrazeCustomEvents CustomEvents { get; }

    /// <inheritdoc />
    public IBrazePurchases Purchases { get; }

    /// <inheritdoc />
    public IBrazeSessions Sessions { get; }

    /// <inheritdoc />
    public IBrazeKpi Kpi { get; }

    /// <inheritdoc />
    public IBrazeCustomAttributes CustomAttributes { get; }

    /// <inheritdoc />
    public IBrazeMessages Messages { get; }

    /// <inheritdoc />
    public IBrazeTransactional Transactional { get; }

    /// <inheritdoc />
    [Experimental("BRAZE001")]
    public IBrazeDataObjects DataObjects { get; }

    /// <inheritdoc />
    [Experimental("BRAZE002")]
    public IBrazeTranslations Translations { get; }

    /// <inheritdoc />
    [Experimental("BRAZE003")]
    public IBrazeDeviceMessaging DeviceMessaging { get; }

    /// <inheritdoc />
    public IBrazeExportFiles ExportFiles { get; }

    /// <summary>Audience memberships as attributes.</summary>
    public IAudienceSink Audiences { get; }

    /// <inheritdoc />
    public IProfileSink Profiles { get; }

    /// <inheritdoc />
    public IEventSink Events { get; }

    /// <inheritdoc />
    public IMessageTrigger MessageTrigger { get; }

    internal TransportHealth Health => _transport.Health;

    internal TrackSender TrackSender(bool isBulk, string? partner) => new(_transport, isBulk, partner);

    /// <summary>Makes a client without a container. Dispose it at the end of the process.</summary>
    /// <param name="options">The workspace's settings; read once.</param>
    /// <param name="loggerFactory">Where to log; <see langword="null"/> for nowhere.</param>
    /// <returns>The client.</returns>
    /// <exception cref="OptionsValidationException">A setting is missing or malformed; the message names every one.</exception>
    public static BrazeClient Create(BrazeOptions options, ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ServiceCollection services = new();
        if (loggerFactory is not null)
        {
            services.AddSingleton(loggerFactory);
        }

        services.AddBraze(o =>
        {
            o.Endpoint = options.Endpoint;
            o.ApiKey = options.ApiKey;
            o.ClientApiKey = options.ClientApiKey;
            o.TrackItems = options.TrackItems;
            o.Audiences = options.Audiences;
            o.Scim = options.Scim;
            o.Retry = options.Retry;
        });
        ServiceProvider provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptionsMonitor<BrazeOptions>>().CurrentValue;
            BrazeClient client = provider.GetRequiredService<BrazeClient>();
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

    internal static string HttpClientName(string name) => name.Length == 0 ? ServiceName : $"{ServiceName}:{name}";

    internal static string ExportFilesHttpClientName(string name) => name.Length == 0 ? $"{ServiceName}.ExportFiles" : $"{ServiceName}.ExportFiles:{name}";
}
