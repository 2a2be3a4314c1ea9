using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Integration.Delivery;

/// <summary>
/// The queue's spans and metrics, all tagged with the target alone: <c>delivery.enqueued</c>, <c>.delivered</c>, <c>.merged</c>, <c>.dead_lettered</c>,
/// <c>.returned</c> (items), <c>.batch.size</c> (items), <c>.age</c> (s, from enqueueing to acceptance), <c>.queue.items</c> and <c>.queue.bytes</c>. A batch is one span, linked to the spans in which
/// its items were enqueued. Listeners run within these calls; one that throws loses its measurement and nothing else.
/// </summary>
internal sealed class DeliveryDiagnostics : IDisposable
{
    public const string Name = "Integration.Delivery";

    private const int MaxLinks = 128;

    private static readonly ActivitySource Source = new(Name, Version);

    private readonly Meter _meter = new(Name, Version);
    private readonly Counter<long> _enqueued;
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _merged;
    private readonly Counter<long> _deadLettered;
    private readonly Counter<long> _returned;
    private readonly Histogram<int> _batchSize;
    private readonly Histogram<double> _age;
    private readonly KeyValuePair<string, object?> _target;

    public DeliveryDiagnostics(string target, Func<QueueSize> size)
    {
        _target = new KeyValuePair<string, object?>("delivery.target", target);
        _enqueued = _meter.CreateCounter<long>("delivery.enqueued", "{item}", "Items taken over.");
        _delivered = _meter.CreateCounter<long>("delivery.delivered", "{item}", "Items accepted by the vendor.");
        _merged = _meter.CreateCounter<long>("delivery.merged", "{item}", "Items that went out within another one of the same key.");
        _deadLettered = _meter.CreateCounter<long>("delivery.dead_lettered", "{item}", "Items given up.");
        _returned = _meter.CreateCounter<long>("delivery.returned", "{item}", "Items to be sent again.");
        _batchSize = _meter.CreateHistogram<int>("delivery.batch.size", "{item}", "Items of a batch, merged ones counting once.");
        _age = _meter.CreateHistogram<double>("delivery.age", "s", "From enqueueing to acceptance, of the oldest item of a batch.");
        _meter.CreateObservableGauge("delivery.queue.items", () => new Measurement<long>(size().Items, _target), "{item}", "Items waiting or on their way.");
        _meter.CreateObservableGauge("delivery.queue.bytes", () => new Measurement<long>(size().Bytes, _target), "By", "Bytes waiting or on their way.");
    }

    private static string? Version => typeof(DeliveryDiagnostics).Assembly.GetName().Version?.ToString(3);

    public void Enqueued()
    {
        try
        {
            _enqueued.Add(1, _target);
        }
        catch (Exception)
        {
            // The item is taken over: its caller must not hear the contrary.
        }
    }

    public void Ended<TItem>(LaneOutcome<TItem> outcome, int units, DateTimeOffset now)
        where TItem : class
    {
        try
        {
            Count(outcome, units, now);
        }
        catch (Exception)
        {
            // What has ended is written down, and whoever waits for it has to be told.
        }
    }

    /// <summary>Begins the span of a batch.</summary>
    public Activity? StartBatch<TItem>(ReadOnlySpan<BatchUnit<TItem>> units)
        where TItem : class
    {
        try
        {
            _batchSize.Record(units.Length, _target);
            return Source.HasListeners() ? Start(units) : null;
        }
        catch (Exception)
        {
            // The batch goes out all the same.
            return null;
        }
    }

    /// <summary>Ends the span of a batch.</summary>
    /// <param name="activity">The span.</param>
    /// <param name="outcome">What came of the batch; <see langword="null"/> when it is another process's now.</param>
    public static void EndBatch(Activity? activity, BatchOutcome? outcome)
    {
        try
        {
            if (outcome is not (null or BatchOutcome.Delivered))
            {
                activity?.SetTag("error.type", outcome.ToString());
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            activity?.Dispose();
        }
        catch (Exception)
        {
            // The vendor has answered: losing its answer would send the batch again.
        }
    }

    public void Dispose() => _meter.Dispose();

    private void Count<TItem>(LaneOutcome<TItem> outcome, int units, DateTimeOffset now)
        where TItem : class
    {
        if (outcome.Delivered.Count > 0)
        {
            _delivered.Add(outcome.Delivered.Count, _target);
            _merged.Add(Math.Max(0, outcome.Delivered.Count - units), _target);
            if (_age.Enabled)
            {
                _age.Record((now - outcome.Delivered.Min(entry => entry.EnqueuedAt)).TotalSeconds, _target);
            }
        }

        if (outcome.GivenUp.Count + outcome.Unreadable.Count is > 0 and int dead)
        {
            _deadLettered.Add(dead, _target);
        }

        if (outcome.Returned.Count + outcome.Unsettled.Count is > 0 and int again)
        {
            _returned.Add(again, _target);
        }
    }

    private Activity? Start<TItem>(ReadOnlySpan<BatchUnit<TItem>> units)
        where TItem : class
    {
        List<ActivityLink> links = [];
        foreach (BatchUnit<TItem> unit in units)
        {
            foreach (DeliveryEntry<TItem> entry in unit.Entries)
            {
                if (links.Count < MaxLinks && ActivityContext.TryParse(entry.TraceParent, null, isRemote: true, out ActivityContext context))
                {
                    links.Add(new ActivityLink(context));
                }
            }
        }

        Activity? activity = Source.StartActivity("deliver batch", ActivityKind.Producer, parentContext: default, links: links);
        activity?.SetTag("delivery.target", _target.Value);
        activity?.SetTag("delivery.batch.size", units.Length);
        return activity;
    }
}
