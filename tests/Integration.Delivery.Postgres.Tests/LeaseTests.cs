using Integration.Delivery.Tests;
using Npgsql;
using Testing;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>Who has which lane, and what a process may still do that has lost one. Clocks stand still; signs of life are given when the test says so.</summary>
[Collection(ServerCollection.Name)]
public sealed class LeaseTests(PostgresServer server) : IAsyncLifetime
{
    private readonly QueueSchema _schema = new(server);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Fact]
    public async Task Lanes_are_divided_among_the_processes_that_live()
    {
        PostgresDeliveryStore<Update>[] stores = [await OpenAsync(8), await OpenAsync(8), await OpenAsync(8)];
        stores[0].Keeper.Held.Should().HaveCount(8);

        await SettleAsync(stores);

        stores.Select(store => store.Keeper.Held.Count).Order().Should().Equal(2, 3, 3);
        stores.SelectMany(store => store.Keeper.Held).Should().OnlyHaveUniqueItems();
        await stores[0].DisposeAsync();
        await SettleAsync(stores[1..]);
        stores[1..].Select(store => store.Keeper.Held.Count).Should().Equal(4, 4);
    }

    [Fact]
    public async Task More_processes_than_lanes_leave_some_without()
    {
        PostgresDeliveryStore<Update>[] stores = [await OpenAsync(1), await OpenAsync(1)];

        await SettleAsync(stores);

        stores.Sum(store => store.Keeper.Held.Count).Should().Be(1);
    }

    [Fact]
    public async Task A_lane_is_given_away_only_when_nothing_of_it_is_on_its_way()
    {
        PostgresDeliveryStore<Update> one = await OpenAsync(2);
        await one.AppendAsync(QueueSchema.Entry("a", lane: 1), default);
        IReadOnlyList<DeliveryEntry<Update>> sent = (await one.ReadAsync(1, 10, default)).Entries;
        PostgresDeliveryStore<Update> other = await OpenAsync(2);
        await one.Keeper.BeatAsync(default);
        await other.Keeper.BeatAsync(default);

        other.Keeper.Held.Should().BeEmpty();
        (await one.BeginAsync(1, sent, default)).Should().BeTrue();
        (await one.EndAsync(1, new LaneOutcome<Update>(sent, [], []), default)).Should().BeTrue();
        (await one.ReadAsync(1, 10, default)).Entries.Should().BeEmpty();

        await other.Keeper.BeatAsync(default);
        other.Keeper.Held.Should().Equal(1);
        one.Keeper.Held.Should().Equal(0);
    }

    [Fact]
    public async Task A_process_that_gives_no_sign_of_life_loses_its_lanes_and_nothing_it_writes_counts()
    {
        PostgresDeliveryStore<Update> paused = await OpenAsync();
        await paused.AppendAsync(QueueSchema.Entry("begun"), default);
        await paused.AppendAsync(QueueSchema.Entry("waiting"), default);
        LaneRead<Update> read = await paused.ReadAsync(0, 10, default);
        await paused.BeginAsync(0, [read.Entries[0]], default);
        await _schema.ExpireAsync();

        PostgresDeliveryStore<Update> heir = await OpenAsync();

        heir.Keeper.Held.Should().Equal(0);
        LaneRead<Update> inherited = await heir.ReadAsync(0, 10, default);
        inherited.Entries.Select(entry => (entry.Item.Value, entry.MayHaveBeenSent)).Should().Equal(("begun", true), ("waiting", false));
        (await paused.EndAsync(0, new LaneOutcome<Update>([read.Entries[0]], [new GivenUp<Update>(read.Entries[1], DeadLetterCause.Rejected, "no")], []), default)).Should().BeFalse();
        read.Ownership.IsCancellationRequested.Should().BeTrue();
        (await paused.BeginAsync(0, read.Entries, default)).Should().BeFalse();
        (await paused.ReadAsync(0, 10, default)).Entries.Should().BeEmpty();
        (await heir.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(2, 20));
        (await heir.CountDeadLettersAsync(default)).Should().Be(0);
        (await heir.EndAsync(0, new LaneOutcome<Update>(inherited.Entries, [], []), default)).Should().BeTrue();
    }

    [Fact]
    public async Task A_paused_process_that_asks_before_sending_is_told_that_the_lane_is_anothers()
    {
        PostgresDeliveryStore<Update> paused = await OpenAsync();
        await paused.AppendAsync(QueueSchema.Entry("a"), default);
        await paused.ReadAsync(0, 10, default);
        await _schema.ExpireAsync();
        await OpenAsync();

        (await paused.BeginAsync(0, [], default)).Should().BeFalse();
    }

    [Fact]
    public async Task What_was_read_under_one_lease_is_not_ended_under_the_next_one_of_the_same_process()
    {
        PostgresDeliveryStore<Update> store = await OpenAsync();
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 10, default)).Entries;
        await _schema.ExpireAsync();
        PostgresDeliveryStore<Update> other = await OpenAsync();
        await store.Keeper.BeatAsync(default);
        await other.DisposeAsync();
        await store.Keeper.BeatAsync(default);
        store.Keeper.Held.Should().Equal(0);

        (await store.EndAsync(0, new LaneOutcome<Update>(read, [], []), default)).Should().BeFalse();

        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(1);
    }

    [Fact]
    public async Task The_local_clock_gives_a_lane_up_before_its_lease_ends()
    {
        ManualTimeProvider clock = new(QueueSchema.At);
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync(o => o.LeaseDuration = TimeSpan.FromMinutes(10), clock);
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        LaneRead<Update> read = await store.ReadAsync(0, 10, default);
        await using NpgsqlConnection blocking = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction hold = await blocking.BeginTransactionAsync();
        await using (NpgsqlCommand command = new($"SELECT 1 FROM {_schema.Quoted}.lanes FOR UPDATE", blocking))
        {
            await command.ExecuteNonQueryAsync();
        }

        clock.Advance(TimeSpan.FromMinutes(8) - TimeSpan.FromTicks(1));
        read.Ownership.IsCancellationRequested.Should().BeFalse();
        clock.Advance(TimeSpan.FromTicks(1));

        read.Ownership.IsCancellationRequested.Should().BeTrue();
        (await store.BeginAsync(0, read.Entries, default)).Should().BeFalse();
        await hold.RollbackAsync();
        (await store.EndAsync(0, new LaneOutcome<Update>(read.Entries, [], []), default)).Should().BeTrue("nobody else has taken it, and the answer is known");
    }

    [Fact]
    public async Task A_sign_of_life_keeps_the_lanes()
    {
        ManualTimeProvider clock = new(QueueSchema.At);
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync(clock: clock);
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        LaneRead<Update> read = await store.ReadAsync(0, 10, default);
        for (int i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(3));
            await store.Keeper.BeatAsync(default);
        }

        read.Ownership.IsCancellationRequested.Should().BeFalse();
        (await _schema.ScalarAsync<long>("SELECT fence FROM queue.lanes")).Should().Be(1);
    }

    [Fact]
    public async Task A_process_that_leaves_gives_its_lanes_to_the_others_at_once()
    {
        PostgresDeliveryStore<Update> one = await OpenAsync(4);
        PostgresDeliveryStore<Update> other = await OpenAsync(4);
        other.Keeper.Held.Should().BeEmpty();

        await one.DisposeAsync();
        await other.Keeper.BeatAsync(default);

        other.Keeper.Held.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_process_is_told_what_another_one_puts_into_its_lanes()
    {
        TaskCompletionSource<int> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int calls = 0;

        // Clocks stand still. Its two lanes are named when they are taken, and again when it has begun to listen; then only by what others tell.
        PostgresDeliveryStore<Update> owner = await _schema.OpenAsync(o => o.Lanes = 2, laneChanged: lane =>
        {
            int call = Interlocked.Increment(ref calls);
            if (call == 4)
            {
                listening.SetResult();
            }
            else if (call > 4)
            {
                told.TrySetResult(lane);
            }
        });
        await listening.Task.WaitAsync(TimeSpan.FromSeconds(30));
        owner.Keeper.Held.Should().Equal(0, 1);
        PostgresDeliveryStore<Update> other = await _schema.OpenAsync();

        await other.AppendAsync(QueueSchema.Entry("a", lane: 1), default);

        int lane = await told.Task.WaitAsync(TimeSpan.FromSeconds(30));

        lane.Should().Be(1);
    }

    private Task<PostgresDeliveryStore<Update>> OpenAsync(int lanes = 1) => _schema.OpenAsync(o =>
    {
        o.Lanes = lanes;
        o.UseNotifications = false;
    });

    /// <summary>As many signs of life as it takes until every lane has come to whom it belongs.</summary>
    private static async Task SettleAsync(params PostgresDeliveryStore<Update>[] stores)
    {
        for (int round = 0; round < 3; round++)
        {
            foreach (PostgresDeliveryStore<Update> store in stores)
            {
                await store.Keeper.BeatAsync(default);
                for (int lane = 0; lane < store.LaneCount; lane++)
                {
                    await store.ReadAsync(lane, 1, default);
                }
            }
        }
    }
}
