using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integration.Http;

/// <summary>A transport whose connection follows named options: a changed value takes effect with the next attempt.</summary>
/// <remarks>A change that does not validate is not taken over: calls go on with the last valid settings, and one warning says so.</remarks>
/// <typeparam name="TOptions">The service's options.</typeparam>
public abstract class ConfiguredTransport<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions> : ApiTransport
    where TOptions : class
{
    private readonly IOptionsMonitor<TOptions> _monitor;
    private readonly string _name;
    private readonly ILogger _logger;
    private Snapshot? _snapshot;
    private bool _hasWarned;

    /// <summary>Creates the transport.</summary>
    /// <param name="service">The service's name in telemetry and exceptions.</param>
    /// <param name="http">A client registered with <see cref="ApiHttpClientExtensions.AddApiHttpClient"/>.</param>
    /// <param name="options">The options.</param>
    /// <param name="optionsName">The tenant's name; empty for the default one.</param>
    /// <param name="diagnostics">The package's spans and metrics.</param>
    /// <param name="loggers">Makes the log category.</param>
    /// <param name="time">The clock.</param>
    protected ConfiguredTransport(
        string service, HttpClient http, IOptionsMonitor<TOptions> options, string optionsName, ApiDiagnostics diagnostics, ILoggerFactory loggers, TimeProvider time)
        : base(service, http, diagnostics, loggers, time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(optionsName);
        _monitor = options;
        _name = optionsName;
        _logger = loggers.CreateLogger(diagnostics.Name);
    }

    /// <summary>The settings in force.</summary>
    /// <exception cref="OptionsValidationException">There never were valid ones.</exception>
    public TOptions Options => Current(_snapshot);

    /// <inheritdoc />
    protected sealed override ApiConnection GetConnection()
    {
        Snapshot? known = _snapshot;
        TOptions options = Current(known);
        if (known is null || !ReferenceEquals(known.Options, options))
        {
            _snapshot = known = new Snapshot(options, Connect(options));
        }

        return known.Connection;
    }

    /// <summary>Makes the connection of a value of the options.</summary>
    /// <param name="options">Valid options.</param>
    /// <returns>The connection.</returns>
    protected abstract ApiConnection Connect(TOptions options);

    private TOptions Current(Snapshot? known)
    {
        try
        {
            TOptions options = _monitor.Get(_name);
            _hasWarned = false;
            return options;
        }
        catch (OptionsValidationException) when (known is not null)
        {
            if (!_hasWarned)
            {
                _hasWarned = true;
                ApiLog.InvalidSettings(_logger, Service);
            }

            return known.Options;
        }
    }

    private sealed record Snapshot(TOptions Options, ApiConnection Connection);
}
