using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Delivery.Tests;

public sealed class DeliveryQueueTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private readonly List<DeadLetter<Update>> _dead = [];
    private readonly LogCollector _logs = new();
    private DeliveryQueue<Update>? _queue;

    public async ValueTask DisposeAsync()
    {
        if (_queue is not null)
        {
            _queue.Dispose();
            await _queue.DisposeAsync();
        }

        _logs.Dispose();
        _target.HasOverlapped.Should().BeFalse("a user has at most one batch on its way");
    }

    [Fact]
    public async Task EnqueueAsync_sends_a_full_batch_at_once_and_keeps_the_rest_until_it_is_old()
    {
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchItems = 3);

        await EnqueueAsync(queue, ["a", "b", "c", "d"]);
        await Patience.UntilAsync(() => _target.Batches.Count == 1);

        _target.Batches[0].Select(u => u.Value).Should().Equal("a", "b", "c");
        await AdvanceUntilAsync(() => _target.Batches.Count == 2, TimeSpan.FromSeconds(1));
        _target.Batches[1].Select(u => u.Value).Should().Equal("d");
    }

    [Fact]
    public async Task Items_that_fill_no_batch_yet_are_not_planned_before_it_is_time()
    {
        List<string> planned = [];
        _target.List = item =>
        {
            planned.Add(item.Value);
            return 0;
        };
        DeliveryQueue<Update> queue = Queue();

        await EnqueueAsync(queue, ["a"]);
        await Patience.UntilAsync(() => _clock.UntilNextTimer() is not null);
        planned.Should().BeEmpty("under load a lane looks at every batch once more before it is full");

        await queue.FlushAsync();
        planned.Should().Equal("a");
    }

    [Fact]
    public async Task Updates_of_one_user_go_out_as_one_item_and_events_stay_apart()
    {
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "1"));
        await queue.EnqueueAsync(new Update("v", "x"));
        await queue.EnqueueAsync(new Update("u", "2"));
        await queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
        await queue.EnqueueAsync(new Update("u", "3"));

        FlushResult result = await queue.FlushAsync();

        result.Should().Be(new FlushResult(Delivered: 5, Failed: 0, Remaining: 0));
        _target.Batches.Should().ContainSingle().Which.Select(u => u.Value).Should().Equal("1+2", "x", "event", "3");
    }

    [Fact]
    public async Task A_batch_holds_no_more_bytes_and_no_more_items_of_a_list_than_allowed()
    {
        TaskCompletionSource<BatchResult> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (items, _) => items[0].User == "before" ? first.Task : Task.FromResult(BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(o => (o.MaxBatchBytes, o.MaxBatchItemsPerList, o.MaxBatchAge) = (1024, 2, TimeSpan.Zero));
        await EnqueueAsync(queue, ["before"]);
        await Patience.UntilAsync(() => _target.Batches.Count == 1);
        await EnqueueAsync(queue, ["a", "b"], bytes: 600);
        await queue.EnqueueAsync(new Update("e1", "e1", IsEvent: true));
        await queue.EnqueueAsync(new Update("e2", "e2", IsEvent: true));
        await queue.EnqueueAsync(new Update("e3", "e3", IsEvent: true));

        first.SetResult(BatchResult.Delivered);
        await queue.FlushAsync();

        _target.Batches.Skip(1).Select(batch => string.Join(' ', batch.Select(u => u.Value))).Should().Equal("a e1 e2", "b e3");
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(null, 400)]
    public async Task A_batch_whose_list_or_bytes_are_full_does_not_wait_for_more_items(int? perList, int bytes)
    {
        DeliveryQueue<Update> queue = Queue(o => (o.MaxBatchBytes, o.MaxBatchItemsPerList) = (1024, perList));
        await EnqueueAsync(queue, ["a"], bytes);
        await Patience.UntilAsync(() => _clock.UntilNextTimer() is not null);

        await EnqueueAsync(queue, ["b", "c"], bytes);
        await Patience.UntilAsync(() => _target.Batches.Count == 1);

        _target.Batches[0].Select(u => u.Value).Should().Equal("a", "b");
    }

    [Fact]
    public async Task A_user_of_whom_something_stays_behind_keeps_what_comes_after_it_behind()
    {
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchBytes = 1024);
        await queue.EnqueueAsync(new Update("u", "first", IsEvent: true, Bytes: 600));
        await queue.EnqueueAsync(new Update("u", "second", IsEvent: true, Bytes: 600));
        await queue.EnqueueAsync(new Update("u", "third", IsEvent: true, Bytes: 10));

        await queue.FlushAsync();

        _target.Sent.Should().Equal("first", "second", "third");
    }

    [Fact]
    public async Task EnqueueAsync_refuses_an_item_larger_than_a_batch_and_one_without_a_key()
    {
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchBytes = 1024);

        await queue.Invoking(q => q.EnqueueAsync(new Update("u", "big", Bytes: 1025)).AsTask()).Should().ThrowAsync<ArgumentException>();
        await queue.Invoking(q => q.EnqueueAsync(new Update("", "whose")).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task EnqueueAsync_waits_for_room()
    {
        TaskCompletionSource<BatchResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (_, _) => answer.Task;
        DeliveryQueue<Update> queue = Queue(o => (o.MaxQueuedItems, o.MaxBatchAge) = (2, TimeSpan.Zero));
        await EnqueueAsync(queue, ["a", "b"]);

        Task third = queue.EnqueueAsync(new Update("c", "c")).AsTask();
        Task fourth = queue.EnqueueAsync(new Update("d", "d")).AsTask();

        third.IsCompleted.Should().BeFalse();
        queue.Health.Status.Should().Be(DeliveryStatus.Degraded);
        answer.SetResult(BatchResult.Delivered);
        await Task.WhenAll(third, fourth).WaitAsync(TimeSpan.FromSeconds(30));
        (await queue.FlushAsync()).Remaining.Should().Be(0);
        _target.Sent.Should().BeEquivalentTo("a", "b", "c", "d");
    }

    [Fact]
    public async Task EnqueueAsync_gives_up_waiting_when_cancelled_and_lets_the_next_one_in()
    {
        TaskCompletionSource<BatchResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (_, _) => answer.Task;
        DeliveryQueue<Update> queue = Queue(o => o.MaxQueuedItems = 1);
        await queue.EnqueueAsync(new Update("a", "a"));
        using CancellationTokenSource gone = new();
        Task impatient = queue.EnqueueAsync(new Update("b", "b"), cancellationToken: gone.Token).AsTask();
        Task patient = queue.EnqueueAsync(new Update("c", "c")).AsTask();

        await gone.CancelAsync();
        answer.SetResult(BatchResult.Delivered);

        await impatient.Invoking(t => t).Should().ThrowAsync<OperationCanceledException>();
        await patient.WaitAsync(TimeSpan.FromSeconds(30));
        await queue.FlushAsync();
        _target.Sent.Should().Equal("a", "c");
    }

    [Fact]
    public async Task A_passing_failure_is_sent_again_with_growing_waits_before_anything_later_of_the_user()
    {
        int failures = 3;
        _target.Answer = (_, _) => Task.FromResult(failures-- > 0 ? BatchResult.Failed(BatchOutcome.NotDelivered, "busy") : BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchAge = TimeSpan.Zero);
        await queue.EnqueueAsync(new Update("u", "first", IsEvent: true));
        await Patience.UntilAsync(() => _target.Batches.Count == 1 && _clock.Waits.Count > 0);
        await queue.EnqueueAsync(new Update("u", "second", IsEvent: true));

        await AdvanceUntilAsync(() => _target.Batches.Count >= 4, TimeSpan.FromSeconds(1));
        await queue.FlushAsync();

        _target.Batches.Take(4).Should().OnlyContain(batch => batch[0].Value == "first");
        queue.Health.Status.Should().Be(DeliveryStatus.Healthy);
        _dead.Should().BeEmpty();
    }

    [Fact]
    public async Task A_wait_the_vendor_asks_for_is_kept()
    {
        bool failed = false;
        _target.Answer = (_, _) =>
        {
            BatchResult result = failed ? BatchResult.Delivered : BatchResult.Failed(BatchOutcome.NotDelivered, "busy", TimeSpan.FromMinutes(7));
            failed = true;
            return Task.FromResult(result);
        };
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "1"));

        Task<FlushResult> flush = queue.FlushAsync();
        await Patience.UntilAsync(() => _clock.Waits.Contains(TimeSpan.FromMinutes(7)));

        _target.Batches.Should().ContainSingle();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromMinutes(7));
        (await flush).Delivered.Should().Be(1);
    }

    [Fact]
    public async Task Items_the_vendor_names_are_given_up_and_the_others_are_delivered()
    {
        _target.Answer = (items, _) => Task.FromResult(BatchResult.Partial([new ItemFailure(1, "bad e-mail"), new ItemFailure(1, "bad name")]));
        DeliveryQueue<Update> queue = Queue();
        await EnqueueAsync(queue, ["a", "b", "c"]);

        FlushResult result = await queue.FlushAsync();

        result.Should().Be(new FlushResult(Delivered: 2, Failed: 1, Remaining: 0));
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Item = new Update("b", "b"), Cause = DeadLetterCause.Rejected, Reason = "bad e-mail" });
        (await queue.ReadDeadLettersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task An_item_the_vendor_asks_for_again_is_sent_again_alone()
    {
        bool asked = false;
        _target.Answer = (_, _) =>
        {
            BatchResult result = asked ? BatchResult.Delivered : BatchResult.Partial([new ItemFailure(1, "later", IsTransient: true)]);
            asked = true;
            return Task.FromResult(result);
        };
        DeliveryQueue<Update> queue = Queue();
        await EnqueueAsync(queue, ["a", "b", "c"]);

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        (await flush).Should().Be(new FlushResult(Delivered: 3, Failed: 0, Remaining: 0));
        _target.Batches[1].Select(u => u.Value).Should().Equal("b");
    }

    [Theory]
    [InlineData(BatchOutcome.Refused)]
    [InlineData(BatchOutcome.TooLarge)]
    public async Task A_refused_batch_is_halved_until_the_one_item_is_found(BatchOutcome outcome)
    {
        _target.Answer = (items, _) => Task.FromResult(items.Any(u => u.Value == "poison") ? BatchResult.Failed(outcome, "no") : BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchItems = 100);
        string[] users = [.. Enumerable.Range(0, 75).Select(n => n == 41 ? "poison" : $"u{n}")];
        await EnqueueAsync(queue, users);

        FlushResult result = await queue.FlushAsync();

        result.Should().Be(new FlushResult(Delivered: 74, Failed: 1, Remaining: 0));
        _dead.Should().ContainSingle().Which.Item!.Value.Should().Be("poison");
        _target.Batches.Count.Should().BeLessThanOrEqualTo(15);
    }

    [Fact]
    public async Task After_an_unknown_outcome_updates_are_sent_again_and_events_are_put_aside()
    {
        Unknown(times: 1);
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "update"));
        await queue.EnqueueAsync(new Update("v", "event", IsEvent: true));

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        (await flush).Should().Be(new FlushResult(Delivered: 1, Failed: 1, Remaining: 0));
        _target.Sent.Should().Equal("update", "event", "update");
        _dead.Should().ContainSingle().Which.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
    }

    [Fact]
    public async Task The_host_decides_what_happens_after_an_unknown_outcome()
    {
        Unknown(times: 1);
        DeliveryQueue<Update> queue = Queue(handlers: h => h.DecideUnknown = u => u.Value == "cheap" ? UnknownOutcomeAction.Repeat : UnknownOutcomeAction.DeadLetter);
        await queue.EnqueueAsync(new Update("u", "cheap", IsEvent: true));
        await queue.EnqueueAsync(new Update("v", "dear", IsEvent: true));

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        _target.Sent.Should().Equal("cheap", "dear", "cheap");
        _dead.Should().ContainSingle().Which.Item!.Value.Should().Be("dear");
    }

    [Fact]
    public async Task An_item_whose_own_outcome_is_unknown_is_repeated_as_long_as_the_vendor_recognises_it()
    {
        _target.Recognizes = true;
        _target.Answer = (items, _) => Task.FromResult(BatchResult.Partial(
            [.. items.Select((item, index) => (item, index)).Where(at => at.item.Value != "fine").Select(at => new ItemFailure(at.index, "lost") { OutcomeUnknown = true })]));
        DeliveryQueue<Update> queue = Queue();
        await EnqueueAsync(queue, ["update"]);
        await queue.EnqueueAsync(new Update("v", "event", IsEvent: true));
        await queue.EnqueueAsync(new Update("w", "fine", IsEvent: true));
        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => _target.Batches.Count > 3, TimeSpan.FromSeconds(1));

        _target.Recognizes = false;
        await AdvanceUntilAsync(() => _dead.Count > 0, TimeSpan.FromSeconds(1));
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Delivered);
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        (await flush).Should().Be(new FlushResult(Delivered: 2, Failed: 1, Remaining: 0));
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.OutcomeUnknown, Item = new { Value = "event" } });
        _target.Sent.Count(value => value == "fine").Should().Be(1);
    }

    [Fact]
    public async Task A_refusal_of_what_an_earlier_attempt_may_have_applied_leaves_it_unknown()
    {
        Queue<BatchResult> answers = new([BatchResult.Failed(BatchOutcome.Unknown, "lost"), BatchResult.Failed(BatchOutcome.NotDelivered, "later"), BatchResult.Failed(BatchOutcome.Refused, "no")]);
        _target.Recognizes = true;
        _target.Answer = (_, _) => Task.FromResult(answers.Dequeue());
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("v", "event", IsEvent: true));

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.OutcomeUnknown, Reason = "An earlier attempt may have been applied. no" });
    }

    [Fact]
    public async Task Refused_credentials_pause_the_queue_and_lose_nothing()
    {
        bool refused = true;
        _target.Answer = (_, _) => Task.FromResult(refused ? BatchResult.Failed(BatchOutcome.Unauthorized, "wrong key") : BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
        Task<FlushResult> flush = queue.FlushAsync();
        await Patience.UntilAsync(() => queue.Health.Status == DeliveryStatus.Unhealthy);

        refused = false;
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromMinutes(1));

        (await flush).Should().Be(new FlushResult(Delivered: 1, Failed: 0, Remaining: 0));
        queue.Health.Status.Should().Be(DeliveryStatus.Healthy);
    }

    [Fact]
    public async Task Backfill_waits_for_live_items_and_goes_along_with_those_of_its_user()
    {
        TaskCompletionSource<BatchResult> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (items, _) => items[0].User == "before" ? first.Task : Task.FromResult(BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchItems = 2, lanes: 1);
        await EnqueueAsync(queue, ["before", "before-2"]);
        await Patience.UntilAsync(() => _target.Batches.Count == 1);
        await queue.EnqueueAsync(new Update("u", "old"), DeliveryPriority.Backfill);
        await queue.EnqueueAsync(new Update("x", "x-old"), DeliveryPriority.Backfill);
        await queue.EnqueueAsync(new Update("u", "older"), DeliveryPriority.Backfill);
        await queue.EnqueueAsync(new Update("v", "v"));
        await queue.EnqueueAsync(new Update("u", "new"));
        await queue.EnqueueAsync(new Update("u", "newer"));

        first.SetResult(BatchResult.Delivered);
        await queue.FlushAsync();

        _target.Batches.Skip(1).Select(batch => string.Join(' ', batch.Select(u => u.Value))).Should().Equal("v old+older+new+newer", "x-old");
    }

    [Fact]
    public async Task Different_users_go_in_parallel()
    {
        TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int underWay = 0;
        _target.Answer = async (_, token) =>
        {
            if (Interlocked.Increment(ref underWay) == 4)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(TimeSpan.FromSeconds(30), token);
            return BatchResult.Delivered;
        };
        DeliveryQueue<Update> queue = Queue(lanes: 4);
        await EnqueueAsync(queue, [.. Enumerable.Range(0, 40).Select(n => $"u{n}")]);

        (await queue.FlushAsync()).Delivered.Should().Be(40);
    }

    [Fact]
    public async Task FlushAsync_reports_what_remains_when_its_time_is_over()
    {
        _target.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return BatchResult.Delivered;
        };
        DeliveryQueue<Update> queue = Queue();
        await EnqueueAsync(queue, ["a", "b"]);

        Task<FlushResult> flush = queue.FlushAsync(TimeSpan.FromSeconds(3));
        await Patience.UntilAsync(() => _target.Batches.Count > 0);
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(3));

        (await flush).Remaining.Should().Be(2);
    }

    [Fact]
    public async Task FlushAsync_of_an_empty_queue_ends_at_once() =>
        (await Queue().FlushAsync()).Should().Be(new FlushResult(0, 0, 0));

    [Fact]
    public async Task StopAsync_drains_and_takes_nothing_more()
    {
        DeliveryQueue<Update> queue = Queue();
        await EnqueueAsync(queue, ["a", "b"]);

        FlushResult result = await queue.StopAsync();

        result.Should().Be(new FlushResult(Delivered: 2, Failed: 0, Remaining: 0));
        await queue.Invoking(q => q.EnqueueAsync(new Update("c", "c")).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task StopAsync_ends_with_its_time_and_reports_the_rest()
    {
        _target.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return BatchResult.Delivered;
        };
        DeliveryQueue<Update> queue = Queue(o => o.MaxBatchItems = 1, lanes: 1);
        await queue.EnqueueAsync(new Update("a", "a"));
        await queue.EnqueueAsync(new Update("b", "b", IsEvent: true));
        await Patience.UntilAsync(() => _target.Batches.Count == 1);
        using CancellationTokenSource hurry = new();

        Task<FlushResult> stop = queue.StopAsync(hurry.Token);
        await hurry.CancelAsync();

        (await stop.WaitAsync(TimeSpan.FromSeconds(30))).Remaining.Should().Be(2);
        _logs.Entries.Should().Contain(e => e.Message.Contains("2 item(s) in the queue", StringComparison.Ordinal));
    }

    [Fact]
    public void Failed_calls_mean_what_their_exceptions_say()
    {
        CallFailure Failure(bool transient = false, bool unknown = false) => new("Braze", "users.track", 1, transient, unknown);
        Dictionary<IntegrationException, BatchOutcome> expected = new()
        {
            [new TransportException(Failure(transient: true, unknown: true), "broke")] = BatchOutcome.Unknown,
            [new TransportException(Failure(transient: true), "no connection")] = BatchOutcome.NotDelivered,
            [new AuthenticationException(Failure(), new ApiError(HttpStatusCode.Unauthorized))] = BatchOutcome.Unauthorized,
            [new RateLimitedException(Failure(transient: true), new ApiError(HttpStatusCode.TooManyRequests), TimeSpan.FromSeconds(9))] = BatchOutcome.NotDelivered,
            [new ApiException(Failure(), new ApiError(HttpStatusCode.BadRequest))] = BatchOutcome.Refused,
            [new ApiException(Failure(), new ApiError(HttpStatusCode.RequestEntityTooLarge))] = BatchOutcome.TooLarge,
            [new ApiException(Failure(transient: true), new ApiError(HttpStatusCode.BadGateway))] = BatchOutcome.NotDelivered,
            [new MalformedResponseException(Failure(), HttpStatusCode.OK, "<html>", "odd")] = BatchOutcome.Unknown,
        };

        foreach ((IntegrationException exception, BatchOutcome outcome) in expected)
        {
            BatchResult.Of(exception).Outcome.Should().Be(outcome, exception.GetType().Name);
        }
    }

    [Fact]
    public async Task RequeueDeadLettersAsync_puts_them_into_the_queue_again()
    {
        bool refuse = true;
        _target.Answer = (_, _) => Task.FromResult(refuse ? BatchResult.Failed(BatchOutcome.Refused, "no") : BatchResult.Delivered);
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("a", "a"));
        await queue.FlushAsync();
        refuse = false;

        int requeued = await queue.RequeueDeadLettersAsync(await queue.ReadDeadLettersAsync());

        requeued.Should().Be(1);
        (await queue.FlushAsync()).Delivered.Should().Be(1);
        (await queue.ReadDeadLettersAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_target_that_throws_something_else_counts_as_possibly_applied()
    {
        bool threw = false;
        _target.Answer = (_, _) => threw ? Task.FromResult(BatchResult.Delivered) : throw new InvalidOperationException((threw = true).ToString());
        DeliveryQueue<Update> queue = Queue();
        await queue.EnqueueAsync(new Update("a", "event", IsEvent: true));

        Task<FlushResult> flush = queue.FlushAsync();
        await AdvanceUntilAsync(() => flush.IsCompleted, TimeSpan.FromSeconds(1));

        (await flush).Failed.Should().Be(1);
        _dead.Should().ContainSingle().Which.Cause.Should().Be(DeadLetterCause.OutcomeUnknown);
    }

    private void Unknown(int times) => _target.Answer = (_, _) =>
        Task.FromResult(times-- > 0 ? BatchResult.Failed(BatchOutcome.Unknown, "lost") : BatchResult.Delivered);

    private DeliveryQueue<Update> Queue(Action<DeliveryOptions>? configure = null, Action<DeliveryHandlers<Update>>? handlers = null, int lanes = 1)
    {
        DeliveryOptions options = new();
        configure?.Invoke(options);
        DeliveryHandlers<Update> all = new()
        {
            DeadLettered = (letter, _) =>
            {
                _dead.Add(letter);
                return ValueTask.CompletedTask;
            },
        };
        handlers?.Invoke(all);
        return _queue = new DeliveryQueue<Update>(_target, options, new MemoryDeliveryStore<Update>(lanes, timeProvider: _clock), all, _clock, _logs.CreateLogger("queue"));
    }

    private static async Task EnqueueAsync(DeliveryQueue<Update> queue, string[] users, int bytes = 10)
    {
        foreach (string user in users)
        {
            await queue.EnqueueAsync(new Update(user, user, Bytes: bytes));
        }
    }

    /// <summary>Other threads deliver; the clock stands still meanwhile.</summary>
    private async Task AdvanceUntilAsync(Func<bool> condition, TimeSpan step)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(step);
            await Task.Yield();
        }
    }
}
