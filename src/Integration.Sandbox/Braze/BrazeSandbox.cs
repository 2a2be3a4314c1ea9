using System.Security.Cryptography;

namespace Integration.Sandbox;

/// <summary>A Braze workspace that lives in this process.</summary>
/// <remarks>Serves <c>POST /users/track</c>, <c>/campaigns/trigger/send</c> and <c>/canvas/trigger/send</c>. Accepted data is applied at once; Braze itself takes its time.</remarks>
public sealed class BrazeSandbox : VendorSandbox
{
    private readonly SandboxOptions _options;
    private readonly BrazeState _state;
    private readonly BrazeProtocol _protocol;
    private readonly FaultPlan _faults;
    private readonly RateLimiter _limiter;
    private VendorListener? _listener;

    private BrazeSandbox(SandboxOptions options, BrazeState state, BrazeProtocol protocol, FaultPlan faults, RateLimiter limiter, string apiKey)
        : base(faults, options.HistoryCapacity)
    {
        _options = options;
        _state = state;
        _protocol = protocol;
        _faults = faults;
        _limiter = limiter;
        ApiKey = apiKey;
    }

    /// <summary>The REST endpoint, with a trailing slash.</summary>
    public Uri Address => _listener!.Address;

    /// <summary>The REST API key: random, and worth nothing elsewhere.</summary>
    public string ApiKey { get; }

    /// <summary>The user profiles.</summary>
    public SandboxProfiles Profiles => _state.Profiles;

    /// <summary>The API-triggered campaigns that exist.</summary>
    public TriggeredCampaigns Campaigns => _state.Campaigns;

    /// <summary>The API-triggered Canvases that exist.</summary>
    public TriggeredCanvases Canvases => _state.Canvases;

    /// <summary>Everything that was sent, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept. A snapshot.</summary>
    public IReadOnlyList<SandboxSend> Sends
    {
        get
        {
            lock (_state.Gate)
            {
                return [.. _state.Sends];
            }
        }
    }

    internal static BrazeSandbox Create(SandboxOptions options)
    {
        string apiKey = "sandbox-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        BrazeState state = new(options);
        BrazeProtocol protocol = new(apiKey, state, options.Braze);
        RateLimiter limiter = options.Braze.RateLimits.Build(protocol.Endpoints, options.Braze.RateLimitHeaders, announced: true);
        return new BrazeSandbox(options, state, protocol, new FaultPlan([.. protocol.Endpoints.Select(e => e.Key)]), limiter, apiKey);
    }

    internal IEnumerable<Task<VendorListener>> Listen(CallLog calls, CancellationToken cancellationToken) => [ListenAsync(calls, cancellationToken)];

    private protected override void ClearState()
    {
        _protocol.Clear();
        _limiter.Reset();
    }

    private async Task<VendorListener> ListenAsync(CallLog calls, CancellationToken cancellationToken)
    {
        _listener = await VendorListener.StartAsync(_protocol, _faults, _limiter, _options.TimeProvider, Record, cancellationToken).ConfigureAwait(false);
        return _listener;

        void Record(RecordedCall call)
        {
            Calls.Add(call);
            calls.Add(call);
        }
    }
}
