using Integration.Delivery.Tests;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integration.Delivery.Postgres.Tests;

/// <summary>Items in the host's own transaction.</summary>
[Collection(ServerCollection.Name)]
public sealed class OutboxTests(PostgresServer server) : IAsyncLifetime
{
    private readonly QueueSchema _schema = new(server);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Fact]
    public async Task EnqueueAsync_is_there_when_the_transaction_commits_and_not_before()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync(o => o.Lanes = 3);
        PostgresOutbox<Update> outbox = _schema.Outbox();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();

        await outbox.EnqueueAsync([new Update("person-1", "1"), new Update("person-1", "2")], transaction);
        await outbox.EnqueueAsync(new Update("person-1", "3", IsEvent: true, Bytes: 7), transaction, DeliveryPriority.Backfill);
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
        await transaction.CommitAsync();

        LaneRead<Update> read = await store.ReadAsync(DeliveryLane.Of("person-1", 3), 10, default);
        read.Entries.Select(entry => (entry.Item.Value, entry.Key, entry.Bytes, entry.Priority, entry.EnqueuedAt)).Should().Equal(
            ("1", "person-1", 10, DeliveryPriority.Live, QueueSchema.At), ("2", "person-1", 10, DeliveryPriority.Live, QueueSchema.At), ("3", "person-1", 7, DeliveryPriority.Backfill, QueueSchema.At));
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(3, 27));
    }

    [Fact]
    public async Task EnqueueAsync_leaves_nothing_when_the_transaction_is_rolled_back()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();

        await _schema.Outbox().EnqueueAsync(new Update("u", "1"), transaction);
        await transaction.RollbackAsync();

        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
    }

    [Fact]
    public async Task EnqueueAsync_in_an_open_transaction_holds_up_nobody()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        PostgresOutbox<Update> outbox = _schema.Outbox();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction open = await connection.BeginTransactionAsync();
        await outbox.EnqueueAsync(new Update("u", "open"), open);
        await using NpgsqlConnection second = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction quick = await second.BeginTransactionAsync();

        await outbox.EnqueueAsync(new Update("u", "quick"), quick).WaitAsync(TimeSpan.FromSeconds(20));
        await quick.CommitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await store.AppendAsync(QueueSchema.Entry("own"), default).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await store.Keeper.BeatAsync(default).WaitAsync(TimeSpan.FromSeconds(20));
        LaneRead<Update> read = await store.ReadAsync(0, 10, default).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        await store.EndAsync(0, new LaneOutcome<Update>(read.Entries, [], []), default).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        read.Entries.Select(entry => entry.Item.Value).Should().Equal("quick", "own");
        await open.CommitAsync();
        (await store.ReadAsync(0, 10, default)).Entries.Should().ContainSingle().Which.Item.Value.Should().Be("open");
    }

    [Fact]
    public async Task EnqueueAsync_of_one_transaction_after_the_other_keeps_their_order()
    {
        PostgresDeliveryStore<Update> store = await _schema.OpenAsync();
        PostgresOutbox<Update> outbox = _schema.Outbox();
        for (int i = 0; i < 10; i++)
        {
            await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            await outbox.EnqueueAsync(new Update("u", $"{i}"), transaction);
            await transaction.CommitAsync();
            await store.AppendAsync(QueueSchema.Entry($"own-{i}", key: "u"), default);
        }

        LaneRead<Update> read = await store.ReadAsync(0, 100, default);

        read.Entries.Select(entry => entry.Item.Value).Should().Equal(Enumerable.Range(0, 10).SelectMany(i => new[] { $"{i}", $"own-{i}" }));
    }

    [Fact]
    public async Task EnqueueAsync_makes_the_queue_when_it_is_the_first_to_use_it()
    {
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();

        await _schema.Outbox(o => o.Lanes = 5).EnqueueAsync(new Update("u", "1"), transaction);
        await transaction.CommitAsync();

        PostgresDeliveryStore<Update> store = await _schema.OpenAsync(o => o.Lanes = 2);
        store.LaneCount.Should().Be(5);
        (await store.ReadAsync(DeliveryLane.Of("u", 5), 10, default)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task EnqueueAsync_refuses_what_the_queue_refuses()
    {
        PostgresOutbox<Update> outbox = _schema.Outbox(delivery: new DeliveryOptions { MaxBatchBytes = 2000 });
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();

        await outbox.Invoking(o => o.EnqueueAsync(new Update("", "1"), transaction)).Should().ThrowAsync<ArgumentException>().WithMessage("*no key*");
        await outbox.Invoking(o => o.EnqueueAsync(new Update("u", "1", Bytes: 2001), transaction)).Should().ThrowAsync<ArgumentException>().WithMessage("*2001 bytes*");
        await transaction.RollbackAsync();
        await outbox.Invoking(o => o.EnqueueAsync(new Update("u", "1"), transaction)).Should().ThrowAsync<ArgumentException>().WithMessage("*has ended*");
        await outbox.Invoking(o => o.EnqueueAsync(new Update("u", "1"), Substitute.For<System.Data.Common.DbTransaction>())).Should().ThrowAsync<ArgumentException>().WithMessage("*Npgsql*");
    }

    [Fact]
    public async Task The_outbox_of_a_queue_with_options_of_its_own_kind_refuses_what_the_queue_refuses()
    {
        ServiceCollection services = new();
        services.AddSingleton<IDeliveryCodec<Update>>(_schema.Codec);
        services.AddDeliveryQueue<Update, SmallBatches>("crm", (_, _) => new FakeTarget()).UsePostgres(_schema.Source, o => o.Schema = _schema.Name);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        PostgresOutbox<Update> outbox = provider.GetRequiredKeyedService<PostgresOutbox<Update>>("crm");

        await outbox.Invoking(o => o.EnqueueAsync(new Update("u", "1", Bytes: 2001), transaction)).Should().ThrowAsync<ArgumentException>().WithMessage("*2001 bytes*");
    }

    [Fact]
    public async Task A_process_that_only_enqueues_fills_the_queue_of_one_that_delivers()
    {
        FakeTarget target = new();
        ServiceCollection web = new();
        web.AddSingleton<IDeliveryCodec<Update>>(_schema.Codec);
        web.AddPostgresOutbox("crm", _ => target, server.ConnectionString, o => o.Schema = _schema.Name);
        await using ServiceProvider webProvider = web.BuildServiceProvider();
        ServiceCollection worker = new();
        worker.AddSingleton<IDeliveryCodec<Update>>(_schema.Codec);
        worker.AddDeliveryQueue("crm", _ => target, o => o.MaxBatchAge = TimeSpan.Zero).UsePostgres(_schema.Source, o => o.Schema = _schema.Name);
        await using ServiceProvider workerProvider = worker.BuildServiceProvider();
        DeliveryQueue<Update> queue = workerProvider.GetRequiredKeyedService<DeliveryQueue<Update>>("crm");
        await queue.StartAsync();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();

        await webProvider.GetRequiredKeyedService<PostgresOutbox<Update>>("crm").EnqueueAsync(new Update("u", "web"), transaction);
        await workerProvider.GetRequiredKeyedService<PostgresOutbox<Update>>("crm").EnqueueAsync(new Update("u", "worker"), transaction);
        await transaction.CommitAsync();
        await queue.FlushAsync(TimeSpan.FromSeconds(30));

        target.Sent.SelectMany(value => value.Split('+')).Should().Equal("web", "worker");
    }

    [Fact]
    public async Task A_codec_that_is_given_is_used_by_the_queue_and_its_outbox()
    {
        FakeTarget target = new();
        ServiceCollection services = new();
        services.AddDeliveryQueue("crm", _ => target, o => o.MaxBatchAge = TimeSpan.Zero).UsePostgres(server.ConnectionString, _schema.Codec, o => o.Schema = _schema.Name);
        await using ServiceProvider provider = services.BuildServiceProvider();
        DeliveryQueue<Update> queue = provider.GetRequiredKeyedService<DeliveryQueue<Update>>("crm");
        await queue.StartAsync();
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await provider.GetRequiredKeyedService<PostgresOutbox<Update>>("crm").EnqueueAsync(new Update("u", "outbox"), transaction);
        await transaction.CommitAsync();

        await queue.EnqueueAsync(new Update("u", "queue"));
        await queue.FlushAsync(TimeSpan.FromSeconds(30));

        target.Sent.SelectMany(value => value.Split('+')).Should().Equal("outbox", "queue");
    }

    private sealed class SmallBatches : DeliveryOptions
    {
        public SmallBatches() => MaxBatchBytes = 2000;
    }
}
