namespace Integration.Sandbox;

/// <summary>A SessionM tenant that lives in this process: the APIs of Core, of Connect and of the point of sale, each at its own address with its own credentials.</summary>
/// <remarks>
/// They answer every operation of the client's table, with state that all of them share. Where SessionM does not document an answer, the code says what was assumed.
/// </remarks>
public sealed class SessionMSandbox : VendorSandbox
{
    private readonly SandboxOptions _options;
    private readonly SessionMState _state;
    private readonly Tenant _tenant;
    private readonly FaultPlan _faults;
    private readonly RateLimiter _limiter;
    private VendorListener? _core;
    private VendorListener? _connect;
    private VendorListener? _pos;

    private SessionMSandbox(SandboxOptions options, SessionMState state, Tenant tenant, FaultPlan faults, RateLimiter limiter)
        : base(faults, options.HistoryCapacity)
    {
        _options = options;
        _state = state;
        _tenant = tenant;
        _faults = faults;
        _limiter = limiter;
    }

    /// <summary>The base address of the Core API, with a trailing slash.</summary>
    public Uri CoreAddress => _core!.Address;

    /// <summary>The base address of the Connect API, with a trailing slash and without the <c>/offers</c> that its paths begin with.</summary>
    public Uri ConnectAddress => _connect!.Address;

    /// <summary>The base address of the API of the point of sale, with a trailing slash and without the <c>/api/2.0</c> that its paths begin with.</summary>
    public Uri PosAddress => _pos!.Address;

    /// <summary>The Core key: the Basic user, and part of each Core path. Random.</summary>
    public string CoreApiKey => _tenant.Core.Key;

    /// <summary>The Core secret. Random.</summary>
    public string CoreApiSecret => _tenant.Core.Secret;

    /// <summary>The Connect key. Random.</summary>
    public string ConnectApiKey => _tenant.Connect.Key;

    /// <summary>The Connect secret. Random.</summary>
    public string ConnectApiSecret => _tenant.Connect.Secret;

    /// <summary>The key of the point of sale. Random.</summary>
    public string PosApiKey => _tenant.Pos.Key;

    /// <summary>The secret of the point of sale. Random.</summary>
    public string PosApiSecret => _tenant.Pos.Secret;

    /// <summary>The client organisation's id, which every Connect body has to name, and every body of the point of sale as <c>client_id</c>. Random.</summary>
    public string RetailerId => _tenant.RetailerId;

    /// <summary>The users (customers) that exist.</summary>
    public SandboxUsers Users => _state.Users;

    /// <summary>The users' tags.</summary>
    public SandboxTags Tags => _state.Tags;

    /// <summary>The users' points.</summary>
    public SandboxPoints Points => _state.Points;

    /// <summary>The loyalty events that are defined and those that were fired.</summary>
    public SandboxLoyaltyEvents LoyaltyEvents => _state.LoyaltyEvents;

    /// <summary>The tier systems and the users' levels.</summary>
    public SandboxTiers Tiers => _state.Tiers;

    /// <summary>The users' purchases in stores.</summary>
    public SandboxTransactions Transactions => _state.Transactions;

    /// <summary>The users' offers.</summary>
    public SandboxWallets Wallets => _state.Wallets;

    /// <summary>The users' events.</summary>
    public SandboxCustomerEvents Events => _state.Events;

    /// <summary>The users' timelines.</summary>
    public SandboxTimelines Timelines => _state.Timelines;

    /// <summary>The tenant's campaigns.</summary>
    public SandboxLoyaltyCampaigns Campaigns => _state.Campaigns;

    /// <summary>The offers that can be issued.</summary>
    public SandboxOfferCatalog Offers => _state.Offers;

    /// <summary>The reward stores.</summary>
    public SandboxRewardStores RewardStores => _state.RewardStores;

    /// <summary>The transactions of the point of sale.</summary>
    public SandboxPosTransactions PosTransactions => _state.PosTransactions;

    internal static SessionMSandbox Create(SandboxOptions options)
    {
        SessionMState state = new(options);
        Tenant tenant = new(state);
        RateLimiter limiter = options.SessionM.RateLimits.Build(tenant.Endpoints, options.SessionM.RateLimitHeaders, announced: false);
        return new SessionMSandbox(options, state, tenant, new FaultPlan([.. tenant.Endpoints.Select(e => e.Key)]), limiter);
    }

    internal IEnumerable<Task<VendorListener>> Listen(CallLog calls, CancellationToken cancellationToken)
    {
        return [CoreAsync(), ConnectAsync(), PosAsync()];

        async Task<VendorListener> CoreAsync() => _core = await StartAsync(_tenant.CoreProtocol).ConfigureAwait(false);

        async Task<VendorListener> ConnectAsync() => _connect = await StartAsync(_tenant.ConnectProtocol).ConfigureAwait(false);

        async Task<VendorListener> PosAsync() => _pos = await StartAsync(_tenant.PosProtocol).ConfigureAwait(false);

        Task<VendorListener> StartAsync(IVendorProtocol protocol) =>
            VendorListener.StartAsync(protocol, _faults, _limiter, _options.TimeProvider, Record, cancellationToken);

        void Record(RecordedCall call)
        {
            Calls.Add(call);
            calls.Add(call);
        }
    }

    private protected override void ClearState()
    {
        _state.Clear();
        _limiter.Reset();
    }

    private sealed class Tenant
    {
        public Tenant(SessionMState state)
        {
            RetailerId = state.RetailerId;
            CoreProtocol = new CoreProtocol(Core, state);
            ConnectProtocol = new ConnectProtocol(Connect, RetailerId, state);
            PosProtocol = new PosProtocol(Pos, RetailerId, state);
            Endpoints = [.. CoreProtocol.Endpoints, .. ConnectProtocol.Endpoints, .. PosProtocol.Endpoints];
        }

        public BasicCredentials Core { get; } = BasicCredentials.Create();

        public BasicCredentials Connect { get; } = BasicCredentials.Create();

        public BasicCredentials Pos { get; } = BasicCredentials.Create();

        public string RetailerId { get; }

        public CoreProtocol CoreProtocol { get; }

        public ConnectProtocol ConnectProtocol { get; }

        public PosProtocol PosProtocol { get; }

        public SandboxEndpoint[] Endpoints { get; }
    }
}
