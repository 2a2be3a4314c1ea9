using System.Diagnostics.CodeAnalysis;
namespace Integration.Sandbox;

/// <summary>A Braze workspace that lives in this process.</summary>
/// <remarks>Accepted data is applied at once; Braze itself takes its time.</remarks>
public sealed class BrazeSandbox : VendorSandbox
{
    /// <summary>
    /// The route under which the storage hands out archives of exports, on an address of its own, to queue faults for:
    /// <c>Fail(HttpMethod.Get, BrazeSandbox.ExportFileRoute, Fault.BrokenOffBody)</c>.
    /// </summary>
    public const string ExportFileRoute = ExportJobs.Route;

    private readonly SandboxOptions _options;
    private readonly BrazeKeys _keys;
    private readonly BrazeState _state;
    private readonly BrazeProtocol _protocol;
    private readonly ExportStorageProtocol _storage;
    private readonly FaultPlan _faults;
    private readonly RateLimiter _limiter;
    private VendorListener? _listener;

    private BrazeSandbox(
        SandboxOptions options, BrazeState state, BrazeProtocol protocol, ExportStorageProtocol storage, FaultPlan faults, RateLimiter limiter, BrazeKeys keys)
        : base(faults, options.HistoryCapacity)
    {
        _options = options;
        _state = state;
        _protocol = protocol;
        _storage = storage;
        _faults = faults;
        _limiter = limiter;
        _keys = keys;
    }

    /// <summary>The REST endpoint, with a trailing slash.</summary>
    public Uri Address => _listener!.Address;

    /// <summary>The REST API key: random, and worth nothing elsewhere.</summary>
    public string ApiKey => _keys.Api;

    /// <summary>The token for accounts of dashboard users (SCIM), which the REST API key does not open: random, and worth nothing elsewhere. Any request origin goes with it.</summary>
    public string ScimToken => _keys.Scim;

    /// <summary>The key of type Client, which device messaging takes instead: random, and worth nothing elsewhere.</summary>
    public string ClientApiKey => _keys.Client;

    /// <summary>The user profiles.</summary>
    public SandboxProfiles Profiles => _state.Profiles;

    /// <summary>E-mail addresses and phone numbers: bounces, spam reports, invalid numbers.</summary>
    public SandboxAddresses Addresses => _state.Addresses;

    /// <summary>The names and channels of subscription groups.</summary>
    public SandboxSubscriptionGroups SubscriptionGroups => _state.SubscriptionGroups;

    /// <summary>The tags that exist.</summary>
    public WorkspaceTags Tags => _state.Tags;

    /// <summary>The campaigns that exist.</summary>
    public TriggeredCampaigns Campaigns => _state.Campaigns;

    /// <summary>The Canvases that exist.</summary>
    public TriggeredCanvases Canvases => _state.Canvases;

    /// <summary>The segments.</summary>
    public SandboxSegments Segments => _state.Segments;

    /// <summary>The Banners that are live, and what was told about them.</summary>
    public SandboxBanners Banners => _state.Banners;

    /// <summary>The integrations with data warehouses (Cloud Data Ingestion).</summary>
    public SandboxIntegrations Integrations => _state.Integrations;

    /// <summary>The files of the media library, oldest first. A snapshot.</summary>
    public IReadOnlyList<SandboxMediaAsset> MediaAssets
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _state.MediaAssets];
            }
        }
    }

    /// <summary>The types of data objects and of their relationships.</summary>
    [Experimental("BRAZE001")]
    public SandboxDataObjects DataObjects => _state.DataObjects;

    /// <summary>The locales, and the messages that can be translated.</summary>
    [Experimental("BRAZE002")]
    public SandboxTranslations Translations => _state.Translations;

    /// <summary>Everything that was sent, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept. A snapshot.</summary>
    public IReadOnlyList<SandboxSend> Sends
    {
        get
        {
            lock (_state.Gate)
            {
                _state.Schedules.SendDue(_options.TimeProvider.GetUtcNow());
                return [.. _state.Sends];
            }
        }
    }

    /// <summary>The sends that are to come, in the order they were scheduled; each moves to <see cref="Sends"/> when its time has come. A snapshot.</summary>
    public IReadOnlyList<SandboxSchedule> Schedules
    {
        get
        {
            lock (_state.Gate)
            {
                _state.Schedules.SendDue(_options.TimeProvider.GetUtcNow());
                return [.. _state.Schedules.All];
            }
        }
    }

    /// <summary>The live activities, in the order of their first call; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept. A snapshot.</summary>
    public IReadOnlyList<SandboxLiveActivity> LiveActivities
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _state.LiveActivities];
            }
        }
    }

    internal static BrazeSandbox Create(SandboxOptions options)
    {
        BrazeKeys keys = new();
        BrazeState state = new(options);
        options.Braze.Exports.ThrowIfInvalid(nameof(options));
        BrazeProtocol protocol = new(keys, state, options.Braze, options.TimeProvider);
        ExportStorageProtocol storage = new(state);
        BrazePermissions.ThrowIfUnknown(options.Braze.DeniedPermissions, protocol.Endpoints);
        RateLimiter limiter = options.Braze.RateLimits.Build(protocol.Endpoints, options.Braze.RateLimitHeaders, announced: true);
        FaultPlan faults = new([.. protocol.Endpoints.Concat(storage.Endpoints).Select(e => e.Key)]);
        return new BrazeSandbox(options, state, protocol, storage, faults, limiter, keys);
    }

    internal IEnumerable<Task<VendorListener>> Listen(CallLog calls, CancellationToken cancellationToken)
    {
        return [ApiAsync(), StorageAsync()];

        async Task<VendorListener> ApiAsync() => _listener = await StartAsync(_protocol, _limiter).ConfigureAwait(false);

        async Task<VendorListener> StorageAsync()
        {
            VendorListener listener = await StartAsync(_storage, new RateLimiter([], [], _options.Braze.RateLimitHeaders, announced: false)).ConfigureAwait(false);
            _state.Exports.StorageAddress = listener.Address;
            return listener;
        }

        Task<VendorListener> StartAsync(IVendorProtocol protocol, RateLimiter limiter) =>
            VendorListener.StartAsync(protocol, _faults, limiter, _options.TimeProvider, Record, cancellationToken);

        void Record(RecordedCall call)
        {
            Calls.Add(call);
            calls.Add(call);
        }
    }

    /// <summary>Calls no host any more.</summary>
    internal void ForgetExports()
    {
        lock (_state.Gate)
        {
            _state.Exports.Clear();
        }
    }

    private protected override void ClearState()
    {
        _protocol.Clear();
        _limiter.Reset();
    }
}
