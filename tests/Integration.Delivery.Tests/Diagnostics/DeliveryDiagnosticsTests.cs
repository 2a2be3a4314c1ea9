using System.Diagnostics;
using System.Diagnostics.Metrics;
using Testing;

namespace Integration.Delivery.Tests;

public sealed class DeliveryDiagnosticsTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new() { Name = $"target-{Guid.NewGuid()}" };
    private readonly LogCollector _logs = new();
    private readonly DeliveryQueue<Update> _queue;

    public DeliveryDiagnosticsTests() => _queue = new DeliveryQueue<Update>(
        _target, store: new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock), timeProvider: _clock, logger: _logs.CreateLogger("queue"));

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _queue.DisposeAsync();
        _logs.Dispose();
    }

    [Fact]
    public async Task Each_item_is_counted_once_on_its_way_in_and_once_on_its_way_out()
    {
        using MeterCollector meter = new(DeliveryDiagnostics.Name);
        int calls = 0;
        _target.Answer = (_, _) => Task.FromResult(++calls == 1 ? BatchResult.Partial([new ItemFailure(1, "bad"), new ItemFailure(2, "later", IsTransient: true)]) : BatchResult.Delivered);
        await EnqueueAsync(("u", "1"), ("poison", "2"), ("slow", "3"), ("u", "4"), ("u", "5"));
        meter.Observe();
        _clock.Advance(TimeSpan.FromSeconds(3));

        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status == DeliveryStatus.Degraded);
        await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromSeconds(1));
        meter.Observe();

        Sum(meter, "delivery.enqueued").Should().Be(5);
        Sum(meter, "delivery.delivered").Should().Be(4);
        Sum(meter, "delivery.merged").Should().Be(2);
        Sum(meter, "delivery.dead_lettered").Should().Be(1);
        Sum(meter, "delivery.returned").Should().Be(1);
        Of(meter, "delivery.batch.size").Select(m => m.Value).Should().Equal(3, 1);
        Of(meter, "delivery.age").First().Should().BeEquivalentTo(new { Value = 3d, Unit = "s" });
        Of(meter, "delivery.queue.items").Select(m => m.Value).Should().Equal(5, 0);
        Of(meter, "delivery.queue.bytes").Select(m => m.Value).Should().Equal(50, 0);
    }

    [Fact]
    public async Task A_batch_is_linked_to_the_spans_that_enqueued_its_items()
    {
        using ActivityCollector collector = new();
        using ActivitySource host = new("host");
        List<ActivitySpanId> spans = [];
        foreach ((string user, string value) in new[] { ("u", "1"), ("u", "2"), ("v", "3") })
        {
            using Activity request = host.StartActivity("request")!;
            spans.Add(request.SpanId);
            await _queue.EnqueueAsync(new Update(user, value));
        }

        await EnqueueAsync(("w", "without"));
        await _queue.FlushAsync().WaitAsync(Patience.Longest);

        Activity batch = Batches(collector).Should().ContainSingle().Subject;
        batch.Links.Select(link => link.Context.SpanId).Should().Equal(spans);
        batch.GetTagItem("delivery.batch.size").Should().Be(3);
        batch.Status.Should().Be(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task A_batch_that_failed_says_so_in_its_span()
    {
        using ActivityCollector collector = new(DeliveryDiagnostics.Name);
        bool failed = false;
        _target.Answer = (_, _) =>
        {
            BatchResult result = failed ? BatchResult.Delivered : BatchResult.Failed(BatchOutcome.NotDelivered, "busy");
            failed = true;
            return Task.FromResult(result);
        };
        await EnqueueAsync(("u", "1"));

        await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(1));

        Batches(collector).Select(batch => (batch.Status, batch.GetTagItem("error.type"))).Should().Equal((ActivityStatusCode.Error, "NotDelivered"), (ActivityStatusCode.Unset, null));
    }

    [Fact]
    public async Task Nothing_that_is_measured_traced_or_logged_tells_of_a_person()
    {
        using MeterCollector meter = new(DeliveryDiagnostics.Name);
        using ActivityCollector collector = new(DeliveryDiagnostics.Name);
        BatchResult[] answers =
        [
            BatchResult.Failed(BatchOutcome.NotDelivered, "busy"), BatchResult.Failed(BatchOutcome.Unauthorized, "key"), BatchResult.Failed(BatchOutcome.Unknown, "lost"),
            BatchResult.Failed(BatchOutcome.Refused, "no"), BatchResult.Partial([new ItemFailure(0, "bad")]),
        ];
        int calls = 0;
        _target.Answer = (_, _) => Task.FromResult(calls < answers.Length ? answers[calls++] : BatchResult.Delivered);
        _target.Fail(nameof(_target.Merge));
        await EnqueueAsync(("jane@example.com", "payload-1"), ("jane@example.com", "payload-2"), ("john@example.com", "payload-3"));
        await _queue.EnqueueAsync(new Update("john@example.com", "payload-4", IsEvent: true));

        await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(10));
        meter.Observe();

        string[] said =
        [
            .. meter.Measurements.Where(IsOurs).Select(m => m.Everything), .. Batches(collector).Select(ActivityCollector.EverythingOf), .. _logs.Entries.Select(e => e.Everything), _queue.Health.Reason,
        ];
        said.Should().HaveCountGreaterThan(20).And.NotContain(text => text.Contains("example.com", StringComparison.Ordinal) || text.Contains("payload", StringComparison.Ordinal));
        meter.Measurements.Where(IsOurs).Should().OnlyContain(m => m.Tags.Count == 1);
    }

    [Fact]
    public async Task A_listener_that_throws_costs_nothing_but_its_measurement()
    {
        using MeterListener measurements = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == DeliveryDiagnostics.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        measurements.SetMeasurementEventCallback<long>((_, _, tags, _) => ThrowIfOurs(tags));
        measurements.SetMeasurementEventCallback<double>((_, _, tags, _) => ThrowIfOurs(tags));
        measurements.SetMeasurementEventCallback<int>((_, _, tags, _) => ThrowIfOurs(tags));
        measurements.Start();
        using ActivityListener spans = new()
        {
            ShouldListenTo = source => source.Name == DeliveryDiagnostics.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => ThrowIfOurs([.. activity.TagObjects]),
        };
        ActivitySource.AddActivityListener(spans);
        await _queue.EnqueueAsync(new Update("u", "event", IsEvent: true));

        FlushResult result = await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(1));

        result.Should().Be(new FlushResult(Delivered: 1, Failed: 0, Remaining: 0));
        _target.Sent.Should().Equal("event");
        _queue.Health.Status.Should().Be(DeliveryStatus.Healthy);
    }

    [Fact]
    public async Task A_span_listener_that_throws_sends_nothing_twice()
    {
        using ActivityListener spans = new()
        {
            ShouldListenTo = source => source.Name == DeliveryDiagnostics.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => ThrowIfOurs([.. activity.TagObjects]),
        };
        ActivitySource.AddActivityListener(spans);
        await _queue.EnqueueAsync(new Update("u", "event", IsEvent: true));

        FlushResult result = await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(1));

        result.Delivered.Should().Be(1);
        _target.Sent.Should().Equal("event");
    }

    private void ThrowIfOurs(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (_target.Name.Equals(tag.Value))
            {
                throw new InvalidOperationException("The host's listener has a mistake in it.");
            }
        }
    }

    private bool IsOurs(Measured measured) => _target.Name.Equals(measured.Tags["delivery.target"]);

    private IEnumerable<Measured> Of(MeterCollector meter, string instrument) => meter.Of(instrument).Where(IsOurs);

    private double Sum(MeterCollector meter, string instrument) => Of(meter, instrument).Sum(m => m.Value);

    private IEnumerable<Activity> Batches(ActivityCollector collector) => collector.Stopped.Where(activity => _target.Name.Equals(activity.GetTagItem("delivery.target")));

    private async Task EnqueueAsync(params (string User, string Value)[] items)
    {
        foreach ((string user, string value) in items)
        {
            await _queue.EnqueueAsync(new Update(user, value));
        }
    }
}
