using System.Diagnostics.Metrics;

namespace Integration.Delivery.Postgres;

/// <summary>
/// The store's metrics, tagged with schema and queue: <c>delivery.store.commit.duration</c> (s) and <c>delivery.store.commit.operations</c>, how many callers
/// shared a commit.
/// </summary>
internal sealed class PostgresDiagnostics : IDisposable
{
    public const string Name = "Integration.Delivery.Postgres";

    private readonly Meter _meter = new(Name, typeof(PostgresDiagnostics).Assembly.GetName().Version?.ToString(3));
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _operations;
    private readonly KeyValuePair<string, object?> _queue;

    public PostgresDiagnostics(string queue)
    {
        _queue = new KeyValuePair<string, object?>("delivery.store", queue);
        _duration = _meter.CreateHistogram<double>("delivery.store.commit.duration", "s", "Writing down one group of operations.");
        _operations = _meter.CreateHistogram<int>("delivery.store.commit.operations", "{operation}", "Operations written down in one commit.");
    }

    public void Committed(int operations, TimeSpan duration)
    {
        try
        {
            _duration.Record(duration.TotalSeconds, _queue);
            _operations.Record(operations, _queue);
        }
        catch (Exception)
        {
            // Listeners run within these calls. The appender is the only one, and its callers wait for what is committed.
        }
    }

    public void Dispose() => _meter.Dispose();
}
