using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Integration.Delivery.Sqlite.Tests;

public sealed class SqliteDeliveryStoreTests : DurableStoreContract
{
    private readonly QueueFolder _folder = new();

    [Theory]
    [InlineData(SqliteDurability.Full, 2)]
    [InlineData(SqliteDurability.Normal, 1)]
    public async Task Commits_wait_for_the_disk_unless_told_otherwise(SqliteDurability durability, long synchronous)
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync(o => o.Durability = durability);

        long actual = await store.File.Writer.RunAsync(transaction => transaction.Connection.Number("PRAGMA synchronous"), default);

        actual.Should().Be(synchronous);
        new SqliteDeliveryOptions().Durability.Should().Be(SqliteDurability.Full);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=queue.db;Mode=Memory")]
    [InlineData("Data Source=queue.db;Mode=ReadOnly")]
    [InlineData("Default Timeout=5")]
    [InlineData("Data Source")]
    public void A_connection_string_without_a_file_to_write_is_refused(string connectionString) =>
        FluentActions.Invoking(() => new SqliteDeliveryStore<Update>(connectionString, Codec)).Should().Throw<ArgumentException>();

    [Fact]
    public void Options_out_of_range_are_refused_with_every_problem()
    {
        SqliteDeliveryOptions options = new() { Lanes = 257, Durability = (SqliteDurability)7, BusyTimeout = TimeSpan.FromDays(1) };

        FluentActions.Invoking(() => new SqliteDeliveryStore<Update>("Data Source=queue.db", Codec, options))
            .Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(3);
        new SqliteDeliveryOptions().FindProblems().Should().BeEmpty();
    }

    [Fact]
    public async Task Every_query_finds_its_rows_by_an_index()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        using SqliteConnection connection = _folder.Connect();

        string[] statements = await store.File.Readers.RunAsync(reader => StatementsOf(reader), default);
        string[] writes = await store.File.Writer.RunAsync(transaction => StatementsOf(transaction), default);

        statements.Concat(writes).Should().HaveCountGreaterThan(12);
        foreach (string sql in statements.Concat(writes))
        {
            PlanOf(connection, sql).Should().NotContain(step => step.Contains("SCAN entries", StringComparison.Ordinal) || step.Contains("SCAN dead_letters", StringComparison.Ordinal)
                || step.Contains("USE TEMP B-TREE FOR GROUP", StringComparison.Ordinal), sql);
        }

        PlanOf(connection, statements.Single(sql => sql.Contains("LIMIT", StringComparison.Ordinal) && sql.Contains("$priority", StringComparison.Ordinal)))
            .Should().ContainSingle().Which.Should().Contain("COVERING INDEX entries_by_lane", "no row is looked at to find the next ones");
    }

    [Fact]
    public async Task The_space_of_what_has_ended_is_used_again()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        long pages = 0;
        for (int round = 0; round < 5; round++)
        {
            DeliveryEntry<Update>[] entries = [.. Enumerable.Range(0, 500).Select(i => QueueFolder.Entry(i))];
            await Task.WhenAll(entries.Select(entry => store.AppendAsync(entry, default).AsTask()));
            long now = await store.File.Writer.RunAsync(transaction => transaction.Connection.Number("PRAGMA page_count"), default);
            await store.EndAsync(0, Delivered(entries), default);

            (round == 0 || now <= pages + 2).Should().BeTrue($"round {round} has {now} pages, the first had {pages}");
            pages = round == 0 ? now : pages;
        }
    }

    [Fact]
    public async Task ReadAsync_stops_reading_ahead_when_it_has_enough_bytes_and_still_takes_backfill_along()
    {
        const int Large = 6 * 1024 * 1024;
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        await AppendAsync(store, "old", key: "u0", priority: DeliveryPriority.Backfill, bytes: Large);
        await AppendAsync(store, "other", key: "x", priority: DeliveryPriority.Backfill);
        for (int i = 0; i < 5; i++)
        {
            await AppendAsync(store, $"{i}", key: $"u{i}", bytes: Large);
        }

        (await ValuesAsync(store)).Should().Equal("0", "1", "2", "old");
    }

    [Fact]
    public async Task AppendAsync_cancelled_before_its_turn_takes_nothing_over()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        using BusyWriter busy = new(store);
        using CancellationTokenSource gone = new();
        Task impatient = store.AppendAsync(Entry("impatient"), gone.Token).AsTask();
        Task patient = store.AppendAsync(Entry("patient"), default).AsTask();

        await gone.CancelAsync();
        await impatient.Invoking(t => t).Should().ThrowAsync<OperationCanceledException>();
        busy.Release();
        await patient;

        (await ValuesAsync(store)).Should().Equal("patient");
    }

    [Fact]
    public async Task AppendAsync_of_an_item_that_cannot_be_written_takes_nothing_over()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        DeliveryEntry<Update> entry = new(new Update("u", "x"), "u", lane: 1, bytes: 1, DeliveryPriority.Live, At);

        await store.Invoking(s => s.AppendAsync(entry, default).AsTask()).Should().ThrowAsync<ArgumentOutOfRangeException>("there is one lane");

        (await store.HasAnyAsync(long.MaxValue, default)).Should().BeFalse();
    }

    [Fact]
    public async Task DisposeAsync_writes_what_is_under_way_and_takes_nothing_more()
    {
        SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        using BusyWriter busy = new(store);
        Task append = store.AppendAsync(Entry("a"), default).AsTask();

        ValueTask end = store.DisposeAsync();
        busy.Release();
        await end;

        await append;
        await store.Invoking(s => s.AppendAsync(Entry("b"), default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
        await store.Invoking(s => s.ReadAsync(0, 1, default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
        await using SqliteDeliveryStore<Update> again = await _folder.OpenAsync();
        (await ValuesAsync(again)).Should().Equal("a");
        File.Exists($"{_folder.File}-wal").Should().BeTrue("it is open");
    }

    [Fact]
    public async Task DisposeAsync_while_the_file_is_being_opened_waits_for_it_and_closes_it()
    {
        await _folder.FillAsync(1);
        File.Delete($"{_folder.File}.lock");
        SqliteDeliveryStore<Update> store = _folder.Store(o => o.BusyTimeout = TimeSpan.FromSeconds(30));
        Task opening;
        Task closing;
        using (SqliteConnection other = _folder.Connect())
        {
            // Another program keeps the file locked, so that opening waits while it holds the lock file.
            other.Execute("BEGIN EXCLUSIVE");
            opening = store.OpenAsync(_ => { }, default);
            SpinWait.SpinUntil(() => File.Exists($"{_folder.File}.lock"), TimeSpan.FromSeconds(30)).Should().BeTrue();

            closing = store.DisposeAsync().AsTask();

            closing.IsCompleted.Should().BeFalse("the lock file is held");
            other.Execute("ROLLBACK");
        }

        await closing.WaitAsync(TimeSpan.FromSeconds(30));
        await opening.Invoking(t => t).Should().ThrowAsync<ObjectDisposedException>();
        await using SqliteDeliveryStore<Update> again = await _folder.OpenAsync();
        (await again.MeasureAsync(long.MaxValue, default)).Items.Should().Be(1);
    }

    [Fact]
    public async Task OpenAsync_is_refused_while_another_call_opens_and_may_be_repeated_after_a_failure()
    {
        await using SqliteDeliveryStore<Update> store = _folder.Store();
        await using (FileStream held = new($"{_folder.File}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>();
        }

        await store.OpenAsync(_ => { }, default);

        await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_key_with_half_of_a_surrogate_pair_does_not_reach_the_file()
    {
        SqliteDeliveryStore<Update> store = _folder.Store();
        await using DeliveryQueue<Update> queue = new(new FakeTarget(), store: store);

        await queue.Invoking(q => q.EnqueueAsync(new Update("user-\uD83D", "1")).AsTask()).Should().ThrowAsync<ArgumentException>();

        await queue.StartAsync();
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(0, 0));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override IDeliveryStore<Update> Create(int lanes) =>
        new SqliteDeliveryStore<Update>(_folder.ConnectionString, Codec, new SqliteDeliveryOptions { Lanes = lanes }, _folder.Clock);

    private static string[] StatementsOf(object owner) =>
    [
        .. owner.GetType().GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Select(field => field.GetValue(owner)).OfType<Statement>().Select(statement => statement.Sql),
    ];

    private static List<string> PlanOf(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (string name in Statement.ParametersOf(sql))
        {
            command.Parameters.AddWithValue(name, 1);
        }

        List<string> plan = [];
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            plan.Add(row.GetString(3));
        }

        return plan;
    }
}
