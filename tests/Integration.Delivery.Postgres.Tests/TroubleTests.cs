using Integration.Delivery.Tests;
using Npgsql;
using Testing;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>Databases that go away, come back, refuse or are full: a clear answer without a key or an item, and nothing lost.</summary>
[Collection(ServerCollection.Name)]
public sealed class TroubleTests(PostgresServer server) : IAsyncLifetime
{
    private const string Secret = "person-1";

    private readonly QueueSchema _schema = new(server);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Theory]
    [InlineData("53100", DeliveryStoreProblem.Full)]
    [InlineData("28P01", DeliveryStoreProblem.AccessDenied)]
    [InlineData("28000", DeliveryStoreProblem.AccessDenied)]
    [InlineData("42501", DeliveryStoreProblem.AccessDenied)]
    [InlineData("3D000", DeliveryStoreProblem.NotFound)]
    [InlineData("42P01", DeliveryStoreProblem.NotFound)]
    [InlineData("42703", DeliveryStoreProblem.Incompatible)]
    [InlineData("XX001", DeliveryStoreProblem.Corrupt)]
    [InlineData("XX002", DeliveryStoreProblem.Corrupt)]
    [InlineData("57P01", DeliveryStoreProblem.Unavailable)]
    [InlineData("53300", DeliveryStoreProblem.Unavailable)]
    [InlineData("25006", DeliveryStoreProblem.Unavailable)]
    [InlineData("40001", DeliveryStoreProblem.Unavailable)]
    public void Errors_of_the_server_are_told_apart_and_not_quoted(string state, DeliveryStoreProblem problem)
    {
        PostgresException error = new($"invalid input: {Secret}", "ERROR", "ERROR", state, detail: Secret, where: Secret);

        DeliveryStoreException failure = new Failures("delivery/default").Of(error);

        failure.Problem.Should().Be(problem);
        failure.Message.Should().StartWith("delivery/default: ").And.Contain(state);
        failure.ToString().Should().NotContain(Secret);
        failure.InnerException.Should().BeNull();
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_found()
    {
        DeliveryStoreException failure = await FailureAsync(o => o.Database = "nowhere");

        failure.Problem.Should().Be(DeliveryStoreProblem.NotFound);
    }

    [Fact]
    public async Task A_user_who_is_not_let_in_is_denied()
    {
        DeliveryStoreException failure = await FailureAsync(o => o.Username = "nobody");

        failure.Problem.Should().Be(DeliveryStoreProblem.AccessDenied);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable()
    {
        DeliveryStoreException failure = await FailureAsync(o => o.Port = 1);

        failure.Problem.Should().Be(DeliveryStoreProblem.Unavailable);
    }

    [Fact]
    public async Task What_one_item_breaks_it_breaks_for_itself_alone_and_it_is_not_quoted()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        await _schema.ExecuteAsync($"ALTER TABLE queue.entries ADD CONSTRAINT odd CHECK (key <> convert_to('{Secret}', 'UTF8'))");
        Task[] others = [.. Enumerable.Range(2, 20).Select(i => store.AppendAsync(QueueSchema.Entry("a", key: $"person-{i}"), default).AsTask())];
        Task odd = store.AppendAsync(QueueSchema.Entry("payload", key: Secret), default).AsTask();

        DeliveryStoreException failure = (await odd.Invoking(t => t).Should().ThrowAsync<DeliveryStoreException>()).Which;

        failure.ToString().Should().NotContain(Secret).And.NotContain("payload");
        await Task.WhenAll(others);
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(20);
    }

    [Fact]
    public async Task An_append_whose_connection_is_cut_fails_and_the_next_one_works()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await using (NpgsqlCommand command = new($"LOCK TABLE {_schema.Quoted}.entries IN EXCLUSIVE MODE", connection))
        {
            await command.ExecuteNonQueryAsync();
        }

        Task append = store.AppendAsync(QueueSchema.Entry("cut"), default).AsTask();
        await CutAsync("entries_sequence");

        DeliveryStoreException failure = (await append.Invoking(t => t).Should().ThrowAsync<DeliveryStoreException>()).Which;
        failure.Problem.Should().Be(DeliveryStoreProblem.Unavailable);
        failure.ToString().Should().NotContain(Secret).And.NotContain("cut");
        await transaction.RollbackAsync();
        await store.AppendAsync(QueueSchema.Entry("next"), default);
        (await store.ReadAsync(0, 10, default)).Entries.Should().ContainSingle().Which.Item.Value.Should().Be("next");
    }

    [Fact]
    public async Task An_end_whose_connection_is_cut_can_be_repeated()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        await store.AppendAsync(QueueSchema.Entry("b"), default);
        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 10, default)).Entries;
        await store.BeginAsync(0, read, default);
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await using (NpgsqlCommand command = new($"LOCK TABLE {_schema.Quoted}.entries IN EXCLUSIVE MODE", connection))
        {
            await command.ExecuteNonQueryAsync();
        }

        LaneOutcome<Update> outcome = new([read[0]], [], [read[1]]);
        Task end = store.EndAsync(0, outcome, default).AsTask();
        await CutAsync("delivered AS");
        await end.Invoking(t => t).Should().ThrowAsync<DeliveryStoreException>();
        await transaction.RollbackAsync();

        (await store.EndAsync(0, outcome, default)).Should().BeTrue();
        (await store.EndAsync(0, outcome, default)).Should().BeTrue();

        DeliveryEntry<Update> left = (await store.ReadAsync(0, 10, default)).Entries.Should().ContainSingle().Subject;
        left.Should().BeEquivalentTo(new { MayHaveBeenSent = false, Item = new { Value = "b" } });
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(1, 10));
    }

    [Fact]
    public async Task While_the_database_is_away_a_lane_is_in_trouble_and_not_merely_empty()
    {
        ManualTimeProvider clock = new(QueueSchema.At);
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync(o => o.UseNotifications = false, clock);
        await server.CrashAsync();
        try
        {
            await store.Keeper.Invoking(k => k.BeatAsync(default)).Should().ThrowAsync<DeliveryStoreException>();
            clock.Advance(TimeSpan.FromMinutes(9));
            (await store.ReadAsync(0, 10, default)).Entries.Should().BeEmpty("the lane has just been given up");

            await store.Invoking(s => s.ReadAsync(0, 10, default).AsTask()).Should().ThrowAsync<DeliveryStoreException>();
        }
        finally
        {
            await server.StartAsync();
        }

        await BeatAsync(store);
        store.Keeper.Held.Should().Equal(0);
    }

    [Fact]
    public async Task A_database_that_goes_away_while_queues_deliver_loses_nothing_and_keeps_the_order()
    {
        const int Users = 20;
        const int Each = 30;
        FakeTarget target = new();
        await using DeliveryQueue<Update> one = Queue(target);
        await using DeliveryQueue<Update> other = Queue(target);
        await one.StartAsync();
        await other.StartAsync();
        HashSet<string> accepted = [];
        TaskCompletionSource halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] callers = [.. Enumerable.Range(0, Users).Select(user => Task.Run(() => EnqueueAsync(user % 2 == 0 ? one : other, user)))];
        await halfway.Task;
        await server.CrashAsync();
        await server.StartAsync();

        await Task.WhenAll(callers);
        await FlushAsync(one);

        List<string> sent = [.. target.Sent.SelectMany(value => value.Split('+'))];
        sent.Distinct().Should().Contain(accepted);
        foreach (IGrouping<string, string> user in sent.GroupBy(value => value.Split('/')[0]))
        {
            // After a lost answer an item may come twice, but nothing old comes after something new.
            user.Select(value => int.Parse(value.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)).Distinct().Should().BeInAscendingOrder();
        }

        target.HasOverlapped.Should().BeFalse();

        async Task EnqueueAsync(DeliveryQueue<Update> queue, int user)
        {
            for (int i = 0; i < Each; i++)
            {
                string value = $"{user}/{i}";
                bool isAccepted = false;
                while (!isAccepted)
                {
                    try
                    {
                        await queue.EnqueueAsync(new Update($"user-{user}", value));
                        isAccepted = true;
                    }
                    catch (DeliveryStoreException)
                    {
                        await Task.Delay(50);
                    }
                }

                lock (accepted)
                {
                    accepted.Add(value);
                    if (accepted.Count == Users * Each / 4)
                    {
                        halfway.TrySetResult();
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Damage_in_one_lane_holds_up_that_lane_until_it_is_repaired_and_no_other()
    {
        FakeTarget target = new();
        await using DeliveryQueue<Update> queue = Queue(target);
        await queue.StartAsync();
        string other = Enumerable.Range(2, 100).Select(i => $"person-{i}").First(key => DeliveryLane.Of(key, 6) != DeliveryLane.Of(Secret, 6));
        await _schema.ExecuteAsync(
            $"""
            CREATE FUNCTION queue.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'invalid page' USING ERRCODE = 'data_corrupted'; END $$;
            CREATE TRIGGER damage BEFORE UPDATE ON queue.entries FOR EACH ROW WHEN (OLD.key = convert_to('{Secret}', 'UTF8')) EXECUTE FUNCTION queue.refuse()
            """);
        await queue.EnqueueAsync(new Update(Secret, "damaged", IsEvent: true));
        await queue.EnqueueAsync(new Update(other, "sound", IsEvent: true));
        await queue.EnqueueAsync(new Update(Secret, "after it", IsEvent: true));

        FlushResult flush = await queue.FlushAsync(TimeSpan.FromSeconds(2));
        target.Sent.Should().Equal("sound");
        flush.Remaining.Should().Be(2);
        await _schema.ExecuteAsync("DROP TRIGGER damage ON queue.entries");
        await queue.FlushAsync(TimeSpan.FromSeconds(60));

        target.Sent.Should().Equal("sound", "damaged", "after it");
    }

    private static async Task FlushAsync(DeliveryQueue<Update> queue)
    {
        FlushResult? result = null;
        while (result?.Remaining != 0)
        {
            try
            {
                result = await queue.FlushAsync(TimeSpan.FromSeconds(60));
            }
            catch (DeliveryStoreException)
            {
                // A connection of before the crash.
            }
        }
    }

    private static async Task BeatAsync(PostgresDeliveryStore<Update> store)
    {
        while (store.Keeper.Held.Count == 0)
        {
            try
            {
                await store.Keeper.BeatAsync(default);
            }
            catch (DeliveryStoreException)
            {
                // A connection of before the crash.
            }
        }
    }

    private DeliveryQueue<Update> Queue(FakeTarget target) => new(
        target,
        new DeliveryOptions { MaxBatchAge = TimeSpan.Zero, MaxBatchItems = 5, MaxMergedEntries = 50, RetryBaseDelay = TimeSpan.FromMilliseconds(20), RetryMaxDelay = TimeSpan.FromMilliseconds(200) },
        new PostgresDeliveryStore<Update>(_schema.Source, new UpdateCodec(), _schema.Options(o =>
        {
            o.Lanes = 6;
            o.LeaseDuration = TimeSpan.FromSeconds(2);
            o.PollInterval = TimeSpan.FromMilliseconds(100);
        })));

    /// <summary>Ends the connection whose statement waits and contains the text.</summary>
    private async Task CutAsync(string statement)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!await _schema.ScalarAsync<bool>(
            $"SELECT coalesce(bool_or(pg_terminate_backend(pid)), false) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND wait_event_type = 'Lock' AND query LIKE '%{statement}%'"))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<DeliveryStoreException> FailureAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        NpgsqlConnectionStringBuilder connection = new(server.ConnectionString);
        change(connection);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection.ConnectionString);
        PostgresDeliveryStore<Update> store = new(source, _schema.Codec, _schema.Options());
        return (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which;
    }
}
