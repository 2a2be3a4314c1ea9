using System.Diagnostics;
using Testing;

namespace Integration.Delivery.Tests;

public sealed class QueueStopTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();

    [Fact]
    public async Task StopAsync_from_a_handler_does_not_wait_for_itself()
    {
        TaskCompletionSource<FlushResult> inside = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DeliveryQueue<Update>? queue = null;
        DeliveryHandlers<Update> handlers = new()
        {
            Delivered = async (_, _) =>
            {
                inside.TrySetResult(await queue!.StopAsync(CancellationToken.None));
                await queue.DisposeAsync();
            },
        };
        queue = Queue(handlers);
        await queue.EnqueueAsync(new Update("u", "1"));

        FlushResult result = await queue.StopAsync().WaitAsync(TimeSpan.FromSeconds(30));

        result.Should().Be(new FlushResult(Delivered: 1, Failed: 0, Remaining: 0));
        (await inside.Task).Delivered.Should().Be(0, "the stop was still waiting for the handler");
    }

    [Fact]
    public async Task FlushAsync_from_a_handler_is_refused_and_enqueueing_goes_on()
    {
        Exception? failure = null;
        DeliveryQueue<Update>? queue = null;
        DeliveryHandlers<Update> handlers = new()
        {
            Delivered = async (items, _) =>
            {
                failure ??= await Record.ExceptionAsync(() => queue!.FlushAsync());
                if (items[0].Value == "1")
                {
                    await queue!.EnqueueAsync(new Update("u", "2"), cancellationToken: CancellationToken.None);
                }
            },
        };
        await using DeliveryQueue<Update> made = queue = Queue(handlers, maxQueuedItems: 1);
        await queue.EnqueueAsync(new Update("u", "1"));

        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));

        failure.Should().BeOfType<InvalidOperationException>();
        _target.Sent.Should().Equal("1", "2");
    }

    [Fact]
    public async Task StopAsync_sends_callers_away_that_wait_for_room_and_ends_once_for_all()
    {
        _target.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return BatchResult.Delivered;
        };
        DeliveryQueue<Update> queue = Queue(maxQueuedItems: 1);
        await queue.EnqueueAsync(new Update("a", "a"));
        Task waiting = queue.EnqueueAsync(new Update("b", "b")).AsTask();

        Task<FlushResult> first = queue.StopAsync();
        await waiting.Invoking(task => task).Should().ThrowAsync<ObjectDisposedException>();
        Task<FlushResult> second = queue.StopAsync(new CancellationToken(canceled: true));

        (await second.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(new FlushResult(Delivered: 0, Failed: 0, Remaining: 1));
        (await first).Should().BeSameAs(await second);
    }

    [Fact]
    public async Task StopAsync_leaves_a_call_behind_that_does_not_end_when_told_to()
    {
        TaskCompletionSource<BatchResult> never = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (_, _) => never.Task;
        using LogCollector logs = new();
        DeliveryQueue<Update> queue = new(
            _target, new DeliveryOptions { MaxBatchItems = 1 }, new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock), timeProvider: _clock, logger: logs.CreateLogger("queue"));
        await queue.EnqueueAsync(new Update("u", "1"));
        await Patience.UntilAsync(() => _target.Batches.Count == 1);

        Task<FlushResult> stop = queue.StopAsync(new CancellationToken(canceled: true));
        await Patience.UntilAsync(() => _clock.UntilNextTimer() == TimeSpan.FromSeconds(5));
        stop.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(5));

        (await stop.WaitAsync(Patience.Longest)).Remaining.Should().Be(1);
        logs.Entries.Should().Contain(entry => entry.Message.Contains("went on after the queue was stopped", StringComparison.Ordinal));
        never.SetResult(BatchResult.Delivered);
    }

    [Fact]
    public async Task A_batch_belongs_to_no_request_and_is_linked_to_those_of_its_items()
    {
        List<Activity> batches = [];
        using ActivitySource host = new("host");
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name is "host" or "Integration.Delivery",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = batches.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using DeliveryQueue<Update> queue = Queue();
        using Activity request = host.StartActivity("request")!;
        await queue.EnqueueAsync(new Update("u", "1"));

        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Activity batch = batches.Single(activity => activity.Links.Any(link => link.Context.SpanId == request.SpanId));
        batch.ParentSpanId.Should().Be(default(ActivitySpanId));
        batch.TraceId.Should().NotBe(request.TraceId);
    }

    private DeliveryQueue<Update> Queue(DeliveryHandlers<Update>? handlers = null, long maxQueuedItems = 100) => new(
        _target, new DeliveryOptions { MaxQueuedItems = maxQueuedItems }, new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock), handlers, _clock);
}
