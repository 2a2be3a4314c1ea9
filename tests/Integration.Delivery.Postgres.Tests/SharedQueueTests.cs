using System.Globalization;
using Integration.Delivery.Tests;
using Testing;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>The engine, several times on one queue as in several processes.</summary>
[Collection(ServerCollection.Name)]
public sealed class SharedQueueTests(PostgresServer server) : IAsyncLifetime
{
    private readonly QueueSchema _schema = new(server);
    private readonly FakeTarget _target = new();
    private readonly List<DeadLetter<Update>> _dead = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Fact]
    public async Task Order_holds_for_each_user_while_lanes_move_between_three_queues()
    {
        const int Users = 24;
        const int Each = 25;
        await using DeliveryQueue<Update> stays = Queue();
        DeliveryQueue<Update> leaves = Queue();
        await stays.StartAsync();
        await leaves.StartAsync();
        DeliveryQueue<Update>? comes = null;
        for (int i = 0; i < Each; i++)
        {
            if (i == 8)
            {
                comes = Queue();
                await comes.StartAsync();
            }

            if (i == 16)
            {
                await leaves.StopAsync();
            }

            // Each user's items one after the other, each by another queue.
            DeliveryQueue<Update>[] queues = i < 8 ? [stays, leaves] : i < 16 ? [stays, leaves, comes!] : [stays, comes!];
            DeliveryQueue<Update> queue = queues[i % queues.Length];
            await Task.WhenAll(Enumerable.Range(0, Users).Select(user => queue.EnqueueAsync(new Update($"user-{user}", i.ToString(CultureInfo.InvariantCulture), IsEvent: true)).AsTask()));
        }

        (await stays.FlushAsync(TimeSpan.FromSeconds(60))).Remaining.Should().Be(0);

        _target.HasOverlapped.Should().BeFalse();
        _target.Batches.SelectMany(batch => batch).GroupBy(update => update.User).Should().HaveCount(Users)
            .And.OnlyContain(user => user.Select(update => update.Value).SequenceEqual(Enumerable.Range(0, Each).Select(i => i.ToString(CultureInfo.InvariantCulture))));
        _dead.Should().BeEmpty();
        await comes!.DisposeAsync();
    }

    [Fact]
    public async Task FlushAsync_hurries_the_queue_that_has_the_lane_and_does_not_wait_for_what_comes_later()
    {
        await using DeliveryQueue<Update> owner = Queue(o => o.MaxBatchAge = TimeSpan.FromDays(1), lanes: 1);
        await owner.StartAsync();
        await using DeliveryQueue<Update> other = Queue(o => o.MaxBatchAge = TimeSpan.FromDays(1), lanes: 1);
        await other.EnqueueAsync(new Update("u", "1", IsEvent: true));
        _target.Answer = async (_, cancellationToken) =>
        {
            // Under constant load there is always something in the queue.
            await owner.EnqueueAsync(new Update("v", "later", IsEvent: true), cancellationToken: cancellationToken);
            return BatchResult.Delivered;
        };

        FlushResult result = await other.FlushAsync(TimeSpan.FromSeconds(60));

        result.Remaining.Should().Be(0);
        _target.Sent.Should().StartWith("1");
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Delivered);
    }

    [Fact]
    public async Task What_an_ended_process_had_begun_is_repeated_or_put_aside()
    {
        // An ended process hears nothing: woken by a notice, this one would take its lane back.
        PostgresDeliveryStore<Update> ended = await _schema.OpenAsync(o => o.UseNotifications = false);
        await ended.AppendAsync(QueueSchema.Entry("update"), default);
        await ended.AppendAsync(QueueSchema.Entry("event", key: "v", isEvent: true), default);
        await ended.BeginAsync(0, (await ended.ReadAsync(0, 10, default)).Entries, default);
        await _schema.ExpireAsync();

        await using DeliveryQueue<Update> queue = Queue(lanes: 1);
        await queue.FlushAsync(TimeSpan.FromSeconds(60));

        _target.Sent.Should().Equal("update");
        _dead.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Cause = DeadLetterCause.OutcomeUnknown, Item = new { Value = "event" } });
    }

    [Fact]
    public async Task What_is_delivered_by_a_queue_that_lost_the_lane_meanwhile_is_not_counted_by_it()
    {
        DeliveryHandlers<Update> handlers = new();
        List<Update> delivered = [];
        handlers.Delivered = (items, _) =>
        {
            delivered.AddRange(items);
            return ValueTask.CompletedTask;
        };
        PostgresDeliveryStore<Update> store = _schema.Store(o => o.UseNotifications = false);
        await using DeliveryQueue<Update> queue = new(_target, new DeliveryOptions { MaxBatchAge = TimeSpan.Zero, StopTimeout = TimeSpan.Zero }, store, handlers);
        TaskCompletionSource<BatchResult> answer = new();
        TaskCompletionSource sending = new();
        _target.Answer = (_, _) =>
        {
            sending.TrySetResult();
            return answer.Task;
        };
        await queue.EnqueueAsync(new Update("u", "1"));
        await sending.Task;
        await _schema.ExpireAsync();
        PostgresDeliveryStore<Update> heir = await _schema.OpenAsync();

        answer.SetResult(BatchResult.Delivered);
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (store.Keeper.Held.Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        (await heir.ReadAsync(0, 10, default)).Entries.Should().ContainSingle();
        delivered.Should().BeEmpty();
    }

    private DeliveryQueue<Update> Queue(Action<DeliveryOptions>? configure = null, int lanes = 6)
    {
        DeliveryOptions options = new() { MaxBatchAge = TimeSpan.Zero, MaxBatchItems = 10, MaxMergedEntries = 100, RetryBaseDelay = TimeSpan.FromMilliseconds(20) };
        configure?.Invoke(options);
        DeliveryHandlers<Update> handlers = new()
        {
            DeadLettered = (letter, _) =>
            {
                lock (_dead)
                {
                    _dead.Add(letter);
                }

                return ValueTask.CompletedTask;
            },
        };
        PostgresDeliveryStore<Update> store = new(_schema.Source, _schema.Codec, _schema.Options(o =>
        {
            o.Lanes = lanes;
            o.LeaseDuration = TimeSpan.FromSeconds(2);
            o.PollInterval = TimeSpan.FromMilliseconds(200);
        }));
        return new DeliveryQueue<Update>(_target, options, store, handlers);
    }
}
