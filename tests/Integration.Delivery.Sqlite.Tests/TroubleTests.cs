using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Places and disks that refuse: one typed error, whose text helps and names nobody, and nothing of what was accepted is lost.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly QueueFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        string missing = Path.Combine(_folder.Folder, "missing", "queue.db");
        await using SqliteDeliveryStore<Update> store = new($"Data Source={missing}", _folder.Codec);

        DeliveryStoreException failure = await FailureOfAsync(store);

        failure.Problem.Should().Be(DeliveryStoreProblem.NotFound);
        failure.Message.Should().Contain(missing).And.Contain("Create it");
        Directory.CreateDirectory(Path.GetDirectoryName(missing)!);
        await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().NotThrowAsync("a store can be opened again after a failure");
    }

    [Fact]
    public async Task A_second_owner_is_refused_until_the_first_is_gone()
    {
        SqliteDeliveryStore<Update> first = await _folder.OpenAsync();
        await using SqliteDeliveryStore<Update> second = _folder.Store();

        DeliveryStoreException failure = await FailureOfAsync(second);

        failure.Problem.Should().Be(DeliveryStoreProblem.InUse);
        failure.Message.Should().Contain("One process at a time");
        await first.AppendAsync(QueueFolder.Entry(1), default);
        await first.DisposeAsync();
        await second.OpenAsync(_ => { }, default);
        (await second.MeasureAsync(long.MaxValue, default)).Items.Should().Be(1);
    }

    [Fact]
    public async Task A_folder_in_which_the_process_may_not_write_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(_folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        string answer = await CrashProcess.RunAsync("open", _folder.File);

        File.SetUnixFileMode(_folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        answer.Should().StartWith(nameof(DeliveryStoreProblem.AccessDenied)).And.Contain("may not write here");
    }

    [Fact]
    public async Task A_file_that_the_process_may_not_write_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await _folder.FillAsync(1);
        File.SetUnixFileMode(_folder.Folder, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(_folder.File, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode($"{_folder.File}.lock", (UnixFileMode)0b110_110_110);

        string answer = await CrashProcess.RunAsync("open", _folder.File);

        answer.Should().StartWith(nameof(DeliveryStoreProblem.AccessDenied));
    }

    [Fact]
    public async Task Another_programs_lock_is_waited_for_and_then_reported()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync(o => o.BusyTimeout = TimeSpan.Zero);
        await using SqliteConnection other = _folder.Connect();
        other.Execute("BEGIN IMMEDIATE");

        DeliveryStoreException failure = (await store.Invoking(s => s.AppendAsync(QueueFolder.Entry(1), default).AsTask()).Should().ThrowAsync<DeliveryStoreException>()).Which;

        failure.Problem.Should().Be(DeliveryStoreProblem.InUse);
        other.Execute("COMMIT");
        await store.AppendAsync(QueueFolder.Entry(2), default);
        (await store.ReadAsync(0, 10, default)).Entries.Should().ContainSingle().Which.Item.Value.Should().Be("value-2");
    }

    [Fact]
    public async Task A_full_disk_refuses_items_keeps_those_it_has_and_goes_on_when_there_is_room()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        await LimitAsync(store, pages: 40);
        List<DeliveryEntry<Update>> accepted = [];

        DeliveryStoreException failure = await FillUpAsync(store, accepted);

        failure.Problem.Should().Be(DeliveryStoreProblem.Full);
        failure.Message.Should().Contain("make room");
        failure.ToString().Should().NotContain("person-");
        accepted.Should().NotBeEmpty();
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(accepted.Count);
        IReadOnlyList<DeliveryEntry<Update>> read = (await store.ReadAsync(0, 100_000, default)).Entries;
        read.Select(entry => entry.Item).Should().Equal(accepted.Select(entry => entry.Item));

        await store.EndAsync(0, new LaneOutcome<Update>([.. read.Take(read.Count / 2)], [], []), default);
        await store.AppendAsync(QueueFolder.Entry(-1), default);
        (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(accepted.Count - (read.Count / 2) + 1);
    }

    [Fact]
    public async Task On_a_full_disk_what_makes_room_goes_on_beside_what_finds_none()
    {
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        await LimitAsync(store, pages: 40);
        List<DeliveryEntry<Update>> accepted = [];
        await FillUpAsync(store, accepted);
        using BusyWriter busy = new(store);

        Task none = store.AppendAsync(Large(), default).AsTask();
        Task end = store.EndAsync(0, new LaneOutcome<Update>([accepted[0]], [], []), default).AsTask();
        busy.Release();

        await end;
        (await none.Invoking(t => t).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.Full);
    }

    [Fact]
    public void Errors_of_the_system_are_told_apart()
    {
        FileFailures failures = new("queue.db");

        failures.Of(new IOException("device", 5)).Problem.Should().Be(DeliveryStoreProblem.Unavailable);
        failures.Of(new IOException("no space", 28)).Problem.Should().Be(DeliveryStoreProblem.Full);
        failures.Of(new IOException("read-only file system", 30)).Problem.Should().Be(DeliveryStoreProblem.AccessDenied);
        failures.Of(new SqliteException("disk I/O error", 10)).Problem.Should().Be(DeliveryStoreProblem.Unavailable);
        failures.Of(new SqliteException("attempt to write a readonly database", 8)).Problem.Should().Be(DeliveryStoreProblem.AccessDenied);
        failures.Invoking(f => f.ThrowIfDamaged()).Should().NotThrow();
        failures.Of(new SqliteException("malformed", 11)).Problem.Should().Be(DeliveryStoreProblem.Corrupt);
        failures.Invoking(f => f.ThrowIfDamaged()).Should().Throw<DeliveryStoreException>();
    }

    private static DeliveryEntry<Update> Large() => new(new Update("u", new string('x', 100_000)), "u", lane: 0, bytes: 10, DeliveryPriority.Live, DateTimeOffset.UnixEpoch);

    private static Task LimitAsync(SqliteDeliveryStore<Update> store, int pages) =>
        store.File.Writer.RunAsync(transaction => transaction.Connection.Number($"PRAGMA max_page_count = {pages}"), default);

    private static async Task<DeliveryStoreException> FillUpAsync(SqliteDeliveryStore<Update> store, List<DeliveryEntry<Update>> accepted)
    {
        try
        {
            while (true)
            {
                DeliveryEntry<Update> entry = QueueFolder.Entry(accepted.Count);
                await store.AppendAsync(entry, default);
                accepted.Add(entry);
            }
        }
        catch (DeliveryStoreException e)
        {
            return e;
        }
    }

    private static async Task<DeliveryStoreException> FailureOfAsync(SqliteDeliveryStore<Update> store) =>
        (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which;
}
