using Testing;

namespace Integration.Delivery.Tests;

/// <summary>What a flush waits for, and what it does not; and when the clock is asked for anything.</summary>
public sealed class QueueFlushTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private DeliveryQueue<Update>? _queue;

    public async ValueTask DisposeAsync()
    {
        if (_queue is not null)
        {
            _queue.Dispose();
            await _queue.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FlushAsync_does_not_wait_for_what_comes_after_it(bool isMerged)
    {
        TaskCompletionSource<BatchResult> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (items, _) => items[0].User == "before" ? first.Task : Task.FromResult(BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchItems = 2);
        await EnqueueAsync(queue, "before", "before-2");
        await Patience.UntilAsync(() => _target.Batches.Count == 1);
        await queue.EnqueueAsync(new Update("u", "1"));

        Task<FlushResult> flush = queue.FlushAsync();
        await queue.EnqueueAsync(new Update("u", "2", IsEvent: !isMerged));
        await EnqueueAsync(queue, isMerged ? ["v", "w"] : ["v", "w", "x"]);
        first.SetResult(BatchResult.Delivered);
        FlushResult result = await flush.WaitAsync(Patience.Longest);

        result.Should().Be(new FlushResult(Delivered: 3, Failed: 0, Remaining: 0), "what merged into it was enqueued later and does not count");
        await Patience.UntilAsync(() => _clock.UntilNextTimer() is not null);
        // The last one has no company: it waits until it is old.
        string[] batches = [.. _target.Batches.Skip(1).Select(batch => string.Join(' ', batch.Select(item => item.Value)))];
        batches.Should().BeEquivalentTo(isMerged ? ["1+2 v"] : ["1 2", "v w"]);
    }

    [Fact]
    public async Task FlushAsync_ends_although_items_keep_coming()
    {
        DeliveryQueue<Update>? queue = null;
        int next = 0;
        _target.Answer = async (_, _) =>
        {
            // For each batch that goes out, a full one comes in: the queue is never empty.
            for (int i = 0; i < 2 && next < 1000; i++)
            {
                await queue!.EnqueueAsync(new Update($"u{Interlocked.Increment(ref next)}", "later"), cancellationToken: CancellationToken.None);
            }

            return BatchResult.Delivered;
        };
        queue = Queue(o => o.MaxBatchItems = 2);
        await queue.EnqueueAsync(new Update("u", "1"));

        FlushResult result = await queue.FlushAsync().WaitAsync(Patience.Longest);

        result.Should().Be(new FlushResult(Delivered: 1, Failed: 0, Remaining: 0));
    }

    [Fact]
    public async Task FlushAsync_waits_for_the_handlers()
    {
        TaskCompletionSource handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DeliveryQueue<Update> queue = Queue(handlers: new DeliveryHandlers<Update>
        {
            Delivered = async (_, _) =>
            {
                began.SetResult();
                await handled.Task;
            },
        });
        await EnqueueAsync(queue, "a");

        Task<FlushResult> flush = queue.FlushAsync();
        await began.Task.WaitAsync(Patience.Longest);

        flush.IsCompleted.Should().BeFalse();
        handled.SetResult();
        (await flush.WaitAsync(Patience.Longest)).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task No_timer_runs_before_the_first_item_nor_after_the_last()
    {
        DeliveryQueue<Update> queue = Queue(lanes: 4);
        await queue.StartAsync();
        _clock.UntilNextTimer().Should().BeNull();

        await EnqueueAsync(queue, "a");
        await Patience.UntilAsync(() => _clock.UntilNextTimer() is not null);
        _clock.UntilNextTimer().Should().Be(TimeSpan.FromSeconds(5), "the item is to be five seconds old");
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Patience.UntilAsync(() => _target.Batches.Count == 1 && _clock.UntilNextTimer() is null);

        int waits = _clock.Waits.Count;
        (await queue.FlushAsync()).Should().Be(new FlushResult(0, 0, 0));
        _clock.Waits.Skip(waits).Should().BeEmpty("an empty queue asks the clock for nothing");
    }

    private DeliveryQueue<Update> Queue(Action<DeliveryOptions>? configure = null, DeliveryHandlers<Update>? handlers = null, int lanes = 1)
    {
        DeliveryOptions options = new();
        configure?.Invoke(options);
        return _queue = new DeliveryQueue<Update>(_target, options, new MemoryDeliveryStore<Update>(lanes, timeProvider: _clock), handlers, _clock);
    }

    private static async Task EnqueueAsync(DeliveryQueue<Update> queue, params string[] users)
    {
        foreach (string user in users)
        {
            await queue.EnqueueAsync(new Update(user, user));
        }
    }
}
