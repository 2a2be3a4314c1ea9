using System.Diagnostics.Metrics;
using Integration.Delivery.Tests;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Integration.Delivery.Postgres.Tests;

[Collection(ServerCollection.Name)]
public sealed class PostgresDeliveryStoreTests(PostgresServer server) : DurableStoreContract
{
    private QueueSchema? _schema;

    // Made when it is needed: without a server there is nothing to make.
    private QueueSchema Schema => _schema ??= new QueueSchema(server);

    [Fact]
    public void Options_out_of_range_are_refused_with_every_problem()
    {
        PostgresDeliveryOptions options = new() { Lanes = 0, Schema = new string('x', 64), QueueName = "", LeaseDuration = TimeSpan.Zero, PollInterval = TimeSpan.Zero };

        FluentActions.Invoking(() => new PostgresDeliveryStore<Update>(Schema.Source, Codec, options)).Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(5);
        new PostgresDeliveryOptions().FindProblems().Should().BeEmpty();
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_end_the_appender()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PostgresDiagnostics.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => ThrowIfOurs(tags));
        listener.Start();

        await store.AppendAsync(Entry("a"), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        await store.AppendAsync(Entry("b"), default).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(2);
    }

    private void ThrowIfOurs(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            if (tag.Value is string queue && queue.StartsWith(Schema.Name, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The host's listener has a mistake in it.");
            }
        }
    }

    [Fact]
    public async Task A_key_that_is_no_text_is_refused_without_being_quoted()
    {
        IDeliveryStore<Update> store = await OpenAsync();

        ArgumentException failure = (await store.Invoking(s => s.AppendAsync(Entry("a", key: "person\ud83d"), default).AsTask()).Should().ThrowAsync<ArgumentException>()).Which;

        failure.ToString().Should().NotContain("person");
    }

    [Fact]
    public async Task A_reason_that_no_database_takes_is_written_down_all_the_same()
    {
        IDeliveryStore<Update> store = await OpenAsync();
        DeliveryEntry<Update> entry = await AppendAsync(store, "a");

        await store.EndAsync(0, GivenUp(entry, DeadLetterCause.Rejected, "no\0 \ud83d"), default);

        (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Which.Reason.Should().StartWith("no  ");
    }

    [Fact]
    public async Task ReadAsync_stops_reading_ahead_when_it_has_enough_bytes_and_still_takes_backfill_along()
    {
        const int Large = 6 * 1024 * 1024;
        IDeliveryStore<Update> store = await OpenAsync();
        await AppendAsync(store, "old", key: "u0", priority: DeliveryPriority.Backfill, bytes: Large);
        await AppendAsync(store, "other", key: "x", priority: DeliveryPriority.Backfill);
        for (int i = 0; i < 5; i++)
        {
            await AppendAsync(store, $"{i}", key: $"u{i}", bytes: Large);
        }

        (await ValuesAsync(store)).Should().Equal("0", "1", "2", "old");
    }

    [Fact]
    public async Task Queues_of_one_schema_do_not_see_each_other()
    {
        await using PostgresDeliveryStore<Update> one = await Schema.OpenAsync(o => o.QueueName = "one");
        await using PostgresDeliveryStore<Update> other = await Schema.OpenAsync(o => o.QueueName = "other");
        DeliveryEntry<Update> entry = await AppendAsync(one, "1");
        await one.EndAsync(0, GivenUp(entry, DeadLetterCause.Rejected, "no"), default);
        await AppendAsync(one, "2");

        (await ValuesAsync(other)).Should().BeEmpty();
        (await other.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
        (await other.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
        (await other.ReadDeadLettersAsync(0, 10, default)).Should().BeEmpty();
        (await other.CountDeadLettersAsync(default)).Should().Be(0);
        (await ValuesAsync(one)).Should().Equal("2");
    }

    [Fact]
    public async Task Totals_stay_right_when_their_rows_become_one()
    {
        await using PostgresDeliveryStore<Update> store = await Schema.OpenAsync();
        for (int i = 0; i < 70; i++)
        {
            await AppendAsync(store, $"{i}");
        }

        await store.Keeper.BeatAsync(default);

        (await Schema.ScalarAsync<long>("SELECT count(*) FROM queue.totals")).Should().Be(1);
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(70, 700));
        await AppendAsync(store, "more");
        await store.Keeper.BeatAsync(default);
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(71, 710));
    }

    [Fact]
    public async Task What_a_transaction_commits_late_is_read_though_later_numbers_have_ended()
    {
        await using PostgresDeliveryStore<Update> store = await Schema.OpenAsync();
        PostgresOutbox<Update> outbox = Schema.Outbox();
        await using NpgsqlConnection connection = await Schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction late = await connection.BeginTransactionAsync();
        await outbox.EnqueueAsync(new Update("u", "late"), late);
        for (int i = 0; i < 5; i++)
        {
            await AppendAsync(store, $"{i}");
            await store.EndAsync(0, Delivered([.. (await store.ReadAsync(0, 10, default)).Entries]), default);
        }

        (await ValuesAsync(store)).Should().BeEmpty();
        await late.CommitAsync();

        (await ValuesAsync(store)).Should().Equal("late");
    }

    [Fact]
    public async Task HasAnyAsync_finds_what_a_transaction_commits_late_though_it_was_asked_in_between()
    {
        await using PostgresDeliveryStore<Update> store = await Schema.OpenAsync();
        await using NpgsqlConnection connection = await Schema.Source.OpenConnectionAsync();
        await AppendAsync(store, "first");
        await using NpgsqlTransaction late = await connection.BeginTransactionAsync();
        await Schema.Outbox().EnqueueAsync(new Update("u", "late"), late);
        await AppendAsync(store, "next");
        for (int i = 0; i < 4; i++)
        {
            (await store.HasAnyAsync(long.MaxValue, default)).Should().Be(i < 2);
            await store.EndAsync(0, Delivered([.. (await store.ReadAsync(0, 1, default)).Entries]), default);
        }

        await late.CommitAsync();

        (await store.HasAnyAsync(2, default)).Should().BeTrue();
        await store.EndAsync(0, Delivered([.. (await store.ReadAsync(0, 1, default)).Entries]), default);
        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
        await AppendAsync(store, "last");
        (await store.HasAnyAsync(3, default)).Should().BeFalse();
        (await store.HasAnyAsync(4, default)).Should().BeTrue();
    }

    [Fact]
    public async Task HasAnyAsync_does_not_read_again_what_has_ended_and_still_lies_there()
    {
        const int Ended = 5000;

        // One connection for all: the server counts what was read when that connection tells it to.
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { MaxPoolSize = 1 }.ConnectionString);
        await using PostgresDeliveryStore<Update> store = new(source, Codec, Schema.Options(o => o.UseNotifications = false), new Testing.ManualTimeProvider(At));
        await store.OpenAsync(_ => { }, default);
        await using NpgsqlConnection connection = await Schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction report = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (NpgsqlCommand look = new("SELECT 1", connection))
        {
            await look.ExecuteScalarAsync();
        }

        await Schema.ExecuteAsync(
            $"""
            INSERT INTO queue.entries (queue, lane, priority, sequence, key, bytes, enqueued_at, payload)
            SELECT 1, 0, 0, nextval('queue.entries_sequence'), '', 0, now(), '' FROM generate_series(1, {Ended})
            """);
        await Schema.ExecuteAsync("DELETE FROM queue.entries");
        await AppendAsync(store, "waits");
        long before = await ReadSoFarAsync();
        await store.HasAnyAsync(long.MaxValue, default);
        await store.HasAnyAsync(long.MaxValue, default);
        long between = await ReadSoFarAsync();

        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeTrue();

        (between - before).Should().BeGreaterThan(Ended, "else this test shows nothing");
        (await ReadSoFarAsync() - between).Should().BeLessThan(5);

        async Task<long> ReadSoFarAsync()
        {
            await using NpgsqlCommand tell = source.CreateCommand("SELECT pg_stat_force_next_flush()");
            await tell.ExecuteNonQueryAsync();
            await using NpgsqlCommand ask = source.CreateCommand($"SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelid = '{Schema.Quoted}.entries_pkey'::regclass");
            return (long)(await ask.ExecuteScalarAsync())!;
        }
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (_schema is not null)
        {
            await _schema.DisposeAsync();
        }
    }

    private protected override IDeliveryStore<Update> Create(int lanes) =>
        new PostgresDeliveryStore<Update>(Schema.Source, Codec, Schema.Options(o => o.Lanes = lanes), new Testing.ManualTimeProvider(At));
}
