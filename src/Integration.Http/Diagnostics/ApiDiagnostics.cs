using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Integration.Http;

/// <summary>One package's spans and metrics. No tag ever holds an address below the route template, an id or a key.</summary>
/// <remarks>
/// Metrics: <c>{prefix}.operation.duration</c> (s, whole call), <c>{prefix}.operation.retries</c> (repeats), <c>{prefix}.rate_limit.wait</c> (s,
/// time a call was held back). Spans: one client span for each call, with an event for each repeat.
/// </remarks>
public sealed class ApiDiagnostics : IDisposable
{
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 100],
    };

    private readonly ActivitySource _source;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _rateLimitWait;

    /// <summary>Creates the instruments of a package.</summary>
    /// <param name="name">The name of source and meter: the package's name, for example <c>Braze.Client</c>.</param>
    /// <param name="prefix">The prefix of the metrics, for example <c>braze.client</c>.</param>
    /// <param name="assembly">The package's assembly, for the version.</param>
    public ApiDiagnostics(string name, string prefix, Assembly assembly)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentNullException.ThrowIfNull(assembly);
        string? version = assembly.GetName().Version?.ToString(3);
        _source = new ActivitySource(name, version);
        Meter = new Meter(name, version);
        _duration = Meter.CreateHistogram($"{prefix}.operation.duration", "s", "How long calls took, with all attempts and waits.", advice: Seconds);
        _retries = Meter.CreateCounter<long>($"{prefix}.operation.retries", "{retry}", "How often attempts were repeated.");
        _rateLimitWait = Meter.CreateHistogram($"{prefix}.rate_limit.wait", "s", "How long calls were held back by a rate limit.", advice: Seconds);
        Name = name;
    }

    /// <summary>The name of the <see cref="ActivitySource"/>, of the <see cref="System.Diagnostics.Metrics.Meter"/> and of the log category.</summary>
    public string Name { get; }

    /// <summary>The package's meter, for instruments of its own.</summary>
    public Meter Meter { get; }

    /// <summary>Ends the source and the meter; the packages keep theirs for the life of the process.</summary>
    public void Dispose()
    {
        _source.Dispose();
        Meter.Dispose();
    }

    internal Activity? Start(Operation operation, string service, ApiConnection connection)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        Activity? activity = _source.StartActivity(operation.SpanName, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", operation.Method.Method);
            activity.SetTag("url.template", operation.Route);
            activity.SetTag("server.address", connection.ServerAddress);
            activity.SetTag("server.port", connection.ServerPort);
            activity.SetTag("peer.service", service);
            activity.SetTag("api.operation", operation.Name);
        }

        return activity;
    }

    internal void Retried(Operation operation, Activity? activity, int attempt)
    {
        _retries.Add(1, new KeyValuePair<string, object?>("api.operation", operation.Name));
        activity?.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection { ["http.request.resend_count"] = attempt }));
    }

    internal void Waited(Operation operation, TimeSpan wait)
    {
        if (_rateLimitWait.Enabled)
        {
            _rateLimitWait.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("api.limit_group", operation.LimitGroup));
        }
    }

    internal void Completed(Operation operation, Activity? activity, TimeSpan duration, int? status, int attempts, string? error)
    {
        if (_duration.Enabled)
        {
            TagList tags = new() { { "api.operation", operation.Name }, { "api.outcome", error ?? "ok" } };
            _duration.Record(duration.TotalSeconds, tags);
        }

        if (activity is null)
        {
            return;
        }

        if (status is not null)
        {
            activity.SetTag("http.response.status_code", status);
        }

        if (attempts > 1)
        {
            activity.SetTag("http.request.resend_count", attempts - 1);
        }

        if (error is not null)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}
