using Testing;

namespace Integration.Delivery.Tests;

/// <summary>What holds for the items of one user whatever the vendor answers.</summary>
public sealed class QueueOrderTests : IAsyncDisposable
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

    [Fact]
    public async Task Items_of_a_user_that_may_not_share_a_request_go_out_one_after_the_other()
    {
        _target.SharesBatches = false;
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
        await queue.EnqueueAsync(new Update("u", "2"));
        await queue.EnqueueAsync(new Update("v", "x"));

        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));

        _target.Batches.Select(batch => string.Join(' ', batch.Select(u => u.Value))).Should().Equal("1 x", "event", "2");
    }

    [Fact]
    public async Task Backfill_goes_below_the_first_live_item_of_its_user_and_past_events()
    {
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "event-1", IsEvent: true));
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("u", "event-2", IsEvent: true));
        await queue.EnqueueAsync(new Update("u", "2"));
        await queue.EnqueueAsync(new Update("u", "old"), DeliveryPriority.Backfill);

        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));

        _target.Sent.Should().Equal("event-1", "old+1", "event-2", "2");
    }

    [Fact]
    public async Task A_piece_of_a_refused_batch_that_has_to_wait_keeps_the_next_piece_back()
    {
        int calls = 0;
        _target.Answer = (items, _) => Task.FromResult(++calls switch
        {
            1 => BatchResult.Failed(BatchOutcome.Refused, "no"),
            2 => BatchResult.Partial([new ItemFailure(1, "later", IsTransient: true)]),
            _ => BatchResult.Delivered,
        });
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("v", "x"));
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
        await queue.EnqueueAsync(new Update("w", "y"));

        Task<FlushResult> flush = queue.FlushAsync();
        await Patience.UntilAsync(() => _target.Batches.Count == 3);
        await AdvanceUntilAsync(() => flush.IsCompleted);

        _target.Batches.Select(batch => string.Join(' ', batch.Select(u => u.Value))).Should().Equal("x 1 event y", "x 1", "y", "1 event");
    }

    [Fact]
    public async Task An_answer_that_names_an_item_outside_the_batch_is_not_believed()
    {
        bool asked = false;
        _target.Answer = (_, _) =>
        {
            BatchResult result = asked ? BatchResult.Delivered : BatchResult.Partial([new ItemFailure(7, "whose?")]);
            asked = true;
            return Task.FromResult(result);
        };
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "update"));
        await queue.EnqueueAsync(new Update("v", "event", IsEvent: true));

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted);

        (await flush).Should().Be(new FlushResult(Delivered: 1, Failed: 1, Remaining: 0));
        _target.Sent.Should().Equal("update", "event", "update");
    }

    [Fact]
    public async Task What_was_merged_and_not_answered_is_merged_again_as_far()
    {
        TaskCompletionSource filled = new();
        int calls = 0;
        _target.Answer = async (_, _) =>
        {
            // The first batch holds the lane while the test fills it.
            await filled.Task;
            return ++calls == 2 ? BatchResult.Failed(BatchOutcome.Unknown, "no answer") : BatchResult.Delivered;
        };
        DeliveryQueue<Update> queue = Queue(maxBatchItems: 2, maxMergedEntries: 64);
        await queue.EnqueueAsync(new Update("a", "a"));
        await queue.EnqueueAsync(new Update("b", "b"));
        await Patience.UntilAsync(() => _target.Batches.Count == 1);
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("v", "x"));
        for (int i = 0; i < 20; i++)
        {
            await queue.EnqueueAsync(new Update("other", "o", Bytes: 0));
        }

        await queue.EnqueueAsync(new Update("u", "2"));
        filled.SetResult();

        await AdvanceUntilAsync(() => _target.Batches.Count >= 3);

        _target.Batches.Skip(1).Take(2).Select(batch => string.Join(' ', batch.Select(u => u.Value))).Should().Equal(["1+2 x", "1+2 x"], "2 may stand already, and must not be followed by 1");
    }

    [Fact]
    public async Task A_wait_the_vendor_asks_one_lane_for_holds_all_lanes_and_one_tries_first()
    {
        int answers = 0;
        _target.Answer = (_, _) => Task.FromResult(
            Interlocked.Increment(ref answers) <= 1 ? BatchResult.Failed(BatchOutcome.NotDelivered, "429", TimeSpan.FromMinutes(3)) : BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(lanes: 4, maxBatchAge: TimeSpan.Zero);
        await queue.EnqueueAsync(new Update("first", "first"));
        await Patience.UntilAsync(() => queue.Health.Status == DeliveryStatus.Degraded && _clock.UntilNextTimer() is not null);

        for (int i = 0; i < 40; i++)
        {
            await queue.EnqueueAsync(new Update($"u{i}", $"u{i}"));
        }

        _clock.Advance(TimeSpan.FromSeconds(179));
        _target.Batches.Should().ContainSingle("the vendor asked for three minutes");
        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted);
        (await flush).Delivered.Should().Be(41);
    }

    [Fact]
    public async Task The_gate_lets_one_through_after_the_wait_and_the_others_after_its_answer()
    {
        Gate gate = new(_clock);
        int pass = await gate.EnterAsync(default);
        int late = await gate.EnterAsync(default);
        gate.Leave(pass, wasAnswered: true, TimeSpan.FromMinutes(1));
        gate.Leave(late, wasAnswered: true, wait: null);

        Task<int>[] waiting = [gate.EnterAsync(default), gate.EnterAsync(default)];
        waiting.Should().OnlyContain(task => !task.IsCompleted, "an answer from before the closing opens nothing");
        _clock.Advance(TimeSpan.FromMinutes(1));
        Task<int> trial = await Task.WhenAny(waiting).WaitAsync(TimeSpan.FromSeconds(30));
        Task<int> other = waiting.Single(task => task != trial);
        other.IsCompleted.Should().BeFalse();

        gate.Leave(await trial, wasAnswered: true, wait: null);
        await other.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Nothing_ticks_while_the_queue_is_empty()
    {
        DeliveryQueue<Update> queue = Queue(lanes: 4);
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.FlushAsync().WaitAsync(TimeSpan.FromSeconds(30));

        _clock.UntilNextTimer().Should().BeNull();
    }

    private DeliveryQueue<Update> Queue(int lanes = 1, TimeSpan? maxBatchAge = null, int maxBatchItems = 75, int maxMergedEntries = 1_000) => _queue = new DeliveryQueue<Update>(
        _target,
        new DeliveryOptions { MaxBatchAge = maxBatchAge ?? TimeSpan.FromSeconds(5), MaxBatchItems = maxBatchItems, MaxMergedEntries = maxMergedEntries },
        new MemoryDeliveryStore<Update>(lanes, timeProvider: _clock), timeProvider: _clock);

    private Task AdvanceUntilAsync(Func<bool> condition) => Patience.UntilAsync(() =>
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        return condition();
    });
}
