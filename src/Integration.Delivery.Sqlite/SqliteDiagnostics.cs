using System.Diagnostics.Metrics;

namespace Integration.Delivery.Sqlite;

/// <summary>
/// The store's metrics, tagged with the name of its file: <c>delivery.store.commit.duration</c> (s) and <c>delivery.store.commit.operations</c>, how many callers
/// shared a commit.
/// </summary>
internal sealed class SqliteDiagnostics : IDisposable
{
    public const string Name = "Integration.Delivery.Sqlite";

    private readonly Meter _meter = new(Name, typeof(SqliteDiagnostics).Assembly.GetName().Version?.ToString(3));
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _operations;
    private readonly KeyValuePair<string, object?> _file;

    public SqliteDiagnostics(string path)
    {
        _file = new KeyValuePair<string, object?>("delivery.store", Path.GetFileName(path));
        _duration = _meter.CreateHistogram<double>("delivery.store.commit.duration", "s", "Writing down one group of operations.");
        _operations = _meter.CreateHistogram<int>("delivery.store.commit.operations", "{operation}", "Operations written down in one commit.");
    }

    public void Committed(int operations, TimeSpan duration)
    {
        try
        {
            _duration.Record(duration.TotalSeconds, _file);
            _operations.Record(operations, _file);
        }
        catch (Exception)
        {
            // Listeners run within these calls. The writer is the only one, and its callers wait for what is committed.
        }
    }

    public void Dispose() => _meter.Dispose();
}
