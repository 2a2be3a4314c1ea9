using Integration.Delivery.Tests;
using Npgsql;

namespace Integration.Delivery.Postgres.Tests;

[Collection(ServerCollection.Name)]
public sealed class MigrationTests(PostgresServer server) : IAsyncLifetime
{
    private readonly QueueSchema _schema = new(server);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _schema.DisposeAsync().AsTask();

    [Fact]
    public async Task Processes_that_start_at_once_make_the_tables_once()
    {
        PostgresDeliveryStore<Update>[] stores = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => _schema.OpenAsync(o => o.Lanes = i)));

        stores.Select(store => store.LaneCount).Distinct().Should().ContainSingle();
        (await _schema.ScalarAsync<int>("SELECT version FROM queue.version")).Should().Be(PostgresDeliverySchema.Version);
        (await _schema.ScalarAsync<long>("SELECT count(*) FROM queue.lanes")).Should().Be(stores[0].LaneCount);
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_refused()
    {
        await (await _schema.OpenAsync()).DisposeAsync();
        await _schema.ExecuteAsync("UPDATE queue.version SET version = version + 1");

        DeliveryStoreException failure = (await _schema.Store().Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which;

        failure.Problem.Should().Be(DeliveryStoreProblem.Incompatible);
        failure.Message.Should().Contain("Update the package");
    }

    [Fact]
    public async Task Without_migration_the_tables_have_to_be_there()
    {
        PostgresDeliveryStore<Update> store = _schema.Store(o => o.Migrate = false);
        (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.NotFound);

        await _schema.ExecuteAsync(PostgresDeliverySchema.Script(_schema.Name));

        await store.OpenAsync(_ => { }, default);
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        (await store.ReadAsync(0, 1, default)).Entries.Should().ContainSingle();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task The_script_changes_nothing_where_the_tables_are_there()
    {
        await _schema.ExecuteAsync(PostgresDeliverySchema.Script(_schema.Name));

        await _schema.Invoking(s => s.ExecuteAsync(PostgresDeliverySchema.Script(s.Name))).Should().ThrowAsync<PostgresException>();
        FluentActions.Invoking(() => PostgresDeliverySchema.Script(fromVersion: 99)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PostgresDeliverySchema.Script("")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Steps_are_taken_from_the_version_that_is_there_and_all_or_none()
    {
        Tables tables = new(_schema.Name);
        Failures failures = new("queue");
        Func<Tables, string> first = t => $"CREATE TABLE {t.Queues} (id integer);";
        Func<Tables, string> second = t => $"ALTER TABLE {t.Queues} ADD COLUMN second integer;";
        Func<Tables, string> failing = t => $"ALTER TABLE {t.Lanes} ADD COLUMN third integer;";
        await using NpgsqlConnection connection = await _schema.Source.OpenConnectionAsync();
        await Migration.EnsureAsync(connection, tables, failures, migrate: true, [first], default);

        await connection.Invoking(c => Migration.EnsureAsync(c, tables, failures, migrate: true, [_ => "not run again", second, failing], default)).Should().ThrowAsync<PostgresException>();
        (await _schema.ScalarAsync<int>("SELECT version FROM queue.version")).Should().Be(1);
        await Migration.EnsureAsync(connection, tables, failures, migrate: true, [_ => "not run again", second], default);

        (await _schema.ScalarAsync<int>("SELECT version FROM queue.version")).Should().Be(2);
        (await _schema.ScalarAsync<long>("SELECT count(second) FROM queue.queues")).Should().Be(0);
    }

    [Fact]
    public async Task A_user_with_the_documented_rights_can_deliver_and_not_change_tables()
    {
        await (await _schema.OpenAsync()).DisposeAsync();
        string user = $"user_{Guid.NewGuid():N}";
        await _schema.ExecuteAsync($"CREATE ROLE {user} LOGIN; GRANT USAGE ON SCHEMA {_schema.Quoted} TO {user}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {_schema.Quoted} TO {user}; GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA {_schema.Quoted} TO {user}");
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = user }.ConnectionString);
        PostgresDeliveryStore<Update> store = new(source, _schema.Codec, _schema.Options());

        await store.OpenAsync(_ => { }, default);
        await store.AppendAsync(QueueSchema.Entry("a"), default);
        LaneRead<Update> read = await store.ReadAsync(0, 10, default);
        await store.BeginAsync(0, read.Entries, default);
        await store.EndAsync(0, new LaneOutcome<Update>([], [new GivenUp<Update>(read.Entries[0], DeadLetterCause.Rejected, "no")], []), default);
        await store.HurryAsync(default);
        await store.RemoveDeadLettersAsync([read.Entries[0].Sequence], default);
        await store.DisposeAsync();

        await _schema.ExecuteAsync($"DROP OWNED BY {user}; DROP ROLE {user}");
    }
}
