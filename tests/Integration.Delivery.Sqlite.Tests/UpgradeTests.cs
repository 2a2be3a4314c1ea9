using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Files that earlier versions wrote. Golden/version-N.sql makes one as version N left it; none of them is ever changed.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly QueueFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_version_1_is_read_as_it_was_left()
    {
        using (SqliteConnection file = _folder.Connect())
        {
            file.Execute(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Golden", "version-1.sql")));
        }

        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();

        store.LaneCount.Should().Be(2);
        IReadOnlyList<DeliveryEntry<Update>> first = (await store.ReadAsync(0, 10, default)).Entries;
        first.Select(entry => (entry.Sequence, entry.Item.Value, entry.Attempts, entry.MayHaveBeenSent)).Should().Equal((2, "begun", 3, true), (5, "waiting", 0, false));
        IReadOnlyList<DeliveryEntry<Update>> second = (await store.ReadAsync(1, 10, default)).Entries;
        second.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Sequence = 4L, Key = "user-2", Priority = DeliveryPriority.Backfill, Bytes = 30 });
        (await store.MeasureAsync(long.MaxValue, default)).Should().Be(new QueueSize(3, 60));
        DeadLetter<Update> letter = (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Subject;
        letter.Should().BeEquivalentTo(new { Sequence = 1L, Cause = DeadLetterCause.Rejected, Reason = "no such attribute", Item = new { Value = "refused" } });
        DeliveryEntry<Update> next = QueueFolder.Entry(1);
        await store.AppendAsync(next, default);
        next.Sequence.Should().Be(8, "7 had been used");
    }

    [Fact]
    public void Steps_are_taken_from_the_files_version_on()
    {
        using SqliteConnection file = _folder.Connect();
        Schema.Migrate(file, lanes: 3, ["CREATE TABLE queue (lanes, openings, items, bytes, dead_letters, checksum)"]);

        Schema.Migrate(file, lanes: 4, ["not run again", "ALTER TABLE queue ADD COLUMN second", "ALTER TABLE queue ADD COLUMN third"]);
        Schema.Migrate(file, lanes: 4, ["not run again", "nor this", "nor this"]);

        file.Number("PRAGMA user_version").Should().Be(3);
        file.Number("SELECT lanes FROM queue WHERE second IS NULL AND third IS NULL").Should().Be(3);
    }

    [Fact]
    public void A_step_that_fails_leaves_the_file_as_it_was()
    {
        using SqliteConnection file = _folder.Connect();
        Schema.Migrate(file, lanes: 3, ["CREATE TABLE queue (lanes, openings, items, bytes, dead_letters, checksum)"]);

        FluentActions.Invoking(() => Schema.Migrate(file, lanes: 3, ["", "ALTER TABLE queue ADD COLUMN second", "ALTER TABLE missing ADD COLUMN third"])).Should().Throw<SqliteException>();

        file.Number("PRAGMA user_version").Should().Be(1);
        file.Number("SELECT count(*) FROM pragma_table_info('queue') WHERE name = 'second'").Should().Be(0);
    }
}
