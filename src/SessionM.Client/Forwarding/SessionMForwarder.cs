using Integration.Abstractions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SessionM.Client;

/// <summary>The forwarder. Hosts with a container register it with <c>AddSessionM(…).AddForwarder(…)</c>; without one, construct it.</summary>
public sealed class SessionMForwarder : ISessionMForwarder
{
    private readonly ISessionMClient _client;
    private readonly Func<ForwarderOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private volatile Snapshot? _snapshot;
    private bool _hasWarned;

    /// <summary>Creates a forwarder.</summary>
    /// <param name="client">The tenant to send to; Core must be configured.</param>
    /// <param name="options">The settings; read now. The attributes of identities are put first among the priorities.</param>
    /// <param name="loggerFactory">Where to log; <see langword="null"/> for nowhere.</param>
    /// <param name="timeProvider">The clock ages are turned into dates of birth with; the system's by default.</param>
    /// <exception cref="OptionsValidationException">The settings contradict themselves; the message names every problem.</exception>
    public SessionMForwarder(ISessionMClient client, ForwarderOptions options, ILoggerFactory? loggerFactory = null, TimeProvider? timeProvider = null)
        : this(client, () => options, loggerFactory, timeProvider)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValidateOptionsResult result = new ForwarderOptionsValidator().Validate(Options.DefaultName, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(ForwarderOptions), result.Failures);
        }

        _ = Planner;
    }

    internal SessionMForwarder(ISessionMClient client, Func<ForwarderOptions> options, ILoggerFactory? loggerFactory, TimeProvider? timeProvider)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = options;
        _time = timeProvider ?? TimeProvider.System;
        _logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<SessionMForwarder>();
    }

    /// <inheritdoc />
    public ForwardPlan Plan(MParticleBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Planner.Planner.Plan(batch);
    }

    /// <inheritdoc />
    public async Task<ForwardReport> ForwardAsync(MParticleBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Snapshot current = Planner;
        ForwardPlan plan = current.Planner.Plan(batch);
        ForwardRun run = new(_client, plan, current.Options.SendEventsAfterFailedProfile);
        try
        {
            ForwardReport report = await run.SendAsync(cancellationToken).ConfigureAwait(false);
            Log(report);
            return report;
        }
        catch (OperationCanceledException)
        {
            ForwarderLog.Cancelled(_logger, run.SentCount, run.Count);
            throw;
        }
    }

    /// <summary>The settings in force: a change takes effect at once, unless it is not valid.</summary>
    private Snapshot Planner
    {
        get
        {
            Snapshot? known = _snapshot;
            ForwarderOptions options;
            try
            {
                options = _options();
                _hasWarned = false;
            }
            catch (OptionsValidationException) when (known is not null)
            {
                if (!_hasWarned)
                {
                    _hasWarned = true;
                    ForwarderLog.InvalidSettings(_logger);
                }

                return known;
            }

            return ReferenceEquals(known?.Options, options) ? known : Refresh(options);
        }
    }

    private Snapshot Refresh(ForwarderOptions options)
    {
        lock (_gate)
        {
            if (_snapshot is { } known && ReferenceEquals(known.Options, options))
            {
                return known;
            }

            return _snapshot = new Snapshot(options, new ForwardPlanner(options, _time));
        }
    }

    private void Log(ForwardReport report)
    {
        ForwardItem[] calls = [.. report.Events.Prepend(report.Profile).OfType<ForwardItem>()];
        if (Array.Find(calls, call => call.Status != ForwardStatus.Sent) is not { } failed)
        {
            ForwarderLog.Forwarded(_logger, calls.Length, report.Dropped.Count);
            return;
        }

        // A code or a name is for the report; the log has the kind of failure alone.
        string failure = failed.Exception?.GetType().Name ?? "refused before sending";
        ForwarderLog.Incomplete(_logger, calls.Count(call => call.Status == ForwardStatus.Sent), calls.Length, failed.Status, failure);
    }

    private sealed record Snapshot(ForwarderOptions Options, ForwardPlanner Planner);
}
