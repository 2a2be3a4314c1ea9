using System.Diagnostics.Metrics;

namespace Braze.Client;

/// <summary>
/// The filter's figures, as a report and as metrics of the meter <c>Braze.Client.Delta</c>, tagged with the queue alone: <c>braze.delta.attributes.sent</c>,
/// <c>.attributes.held_back</c>, <c>.objects.held_back</c> and <c>.memory.failures</c>.
/// </summary>
internal sealed class DeltaCounts : IDisposable
{
    public const string Name = "Braze.Client.Delta";

    private readonly Meter _meter = new(Name, typeof(DeltaCounts).Assembly.GetName().Version?.ToString(3));
    private readonly KeyValuePair<string, object?> _target;
    private readonly Counter<long> _sentCounter;
    private readonly Counter<long> _heldBackCounter;
    private readonly Counter<long> _objectsCounter;
    private readonly Counter<long> _failures;
    private readonly Lock _gate = new();
    private DeltaReport _report;

    public DeltaCounts(string queue, DateTimeOffset since)
    {
        _target = new KeyValuePair<string, object?>("delivery.target", queue);
        _report = new DeltaReport(since, 0, 0, 0);
        _sentCounter = _meter.CreateCounter<long>("braze.delta.attributes.sent", "{attribute}", "Billable attributes Braze accepted.");
        _heldBackCounter = _meter.CreateCounter<long>("braze.delta.attributes.held_back", "{attribute}", "Billable attributes the profile has already.");
        _objectsCounter = _meter.CreateCounter<long>("braze.delta.objects.held_back", "{object}", "Objects of which nothing was left to send.");
        _failures = _meter.CreateCounter<long>("braze.delta.memory.failures", "{failure}", "Calls of the memory that failed.");
    }

    public DeltaReport Report
    {
        get
        {
            lock (_gate)
            {
                return _report;
            }
        }
    }

    public void Add(IReadOnlyCollection<DeltaObject> accepted)
    {
        long sent = accepted.Sum(read => read.BillableSent);
        long heldBack = accepted.Sum(read => read.BillableHeldBack);
        long objects = accepted.Count(read => read.IsHeldBack);
        lock (_gate)
        {
            _report = _report with
            {
                AttributesSent = _report.AttributesSent + sent,
                AttributesHeldBack = _report.AttributesHeldBack + heldBack,
                ObjectsHeldBack = _report.ObjectsHeldBack + objects,
            };
        }

        _sentCounter.Add(sent, _target);
        _heldBackCounter.Add(heldBack, _target);
        _objectsCounter.Add(objects, _target);
    }

    public void MemoryFailed() => _failures.Add(1, _target);

    public void Dispose() => _meter.Dispose();
}
