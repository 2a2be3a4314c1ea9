using System.Security.Cryptography;
using System.Text;
using Integration.Delivery.Tests;
using Microsoft.Data.Sqlite;

namespace Integration.Delivery.Sqlite.Tests;

/// <summary>Files that were damaged: one typed error or a dead letter, never a wrong item, and nothing written over what can still be saved.</summary>
public sealed class DamageTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly QueueFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_no_SQLite_file_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(_folder.File, string.Concat(Enumerable.Repeat("something else\n", 1000)));
        byte[] before = Hash();

        (await ProblemAsync()).Should().Be(DeliveryStoreProblem.Corrupt);

        Hash().Should().Equal(before);
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_alone()
    {
        using (SqliteConnection other = _folder.Connect())
        {
            other.Execute("CREATE TABLE customers (id TEXT)");
        }

        byte[] before = Hash();

        (await ProblemAsync()).Should().Be(DeliveryStoreProblem.Incompatible);

        Hash().Should().Equal(before);
    }

    [Fact]
    public async Task A_newer_versions_file_is_refused_and_left_alone()
    {
        await _folder.FillAsync(1);
        using (SqliteConnection newer = _folder.Connect())
        {
            newer.Execute("PRAGMA user_version = 99");
        }

        (await ProblemAsync()).Should().Be(DeliveryStoreProblem.Incompatible);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.93)]
    public async Task A_file_that_was_cut_off_is_refused_and_left_alone(double part)
    {
        await _folder.FillAsync(2000);
        using (FileStream file = File.OpenWrite(_folder.File))
        {
            file.SetLength((long)(file.Length * part));
        }

        byte[] before = Hash();

        (await ProblemAsync()).Should().Be(DeliveryStoreProblem.Corrupt);

        Hash().Should().Equal(before);
    }

    [Fact]
    public async Task A_log_that_was_cut_off_costs_what_was_cut_off_and_no_more()
    {
        // A copy of what kill -9 leaves: the log has not been put into the file.
        string copy = Path.Combine(_folder.Folder, "copy.db");
        await using (SqliteDeliveryStore<Update> store = await _folder.OpenAsync())
        {
            for (int i = 0; i < 50; i++)
            {
                await store.AppendAsync(QueueFolder.Entry(i), default);
            }

            File.Copy(_folder.File, copy);
            File.Copy($"{_folder.File}-wal", $"{copy}-wal");
        }

        using (FileStream log = File.OpenWrite($"{copy}-wal"))
        {
            log.SetLength((log.Length * 2 / 3) + 17);
        }

        await using SqliteDeliveryStore<Update> again = new($"Data Source={copy}", _folder.Codec);
        await again.OpenAsync(_ => { }, default);
        string[] values = [.. (await again.ReadAsync(0, 100, default)).Entries.Select(entry => entry.Item.Value)];
        values.Should().HaveCountGreaterThan(20).And.Equal(Enumerable.Range(0, values.Length).Select(i => $"value-{i}"));
        (await again.MeasureAsync(long.MaxValue, default)).Items.Should().Be(values.Length);
    }

    [Fact]
    public async Task A_damaged_page_stops_everything()
    {
        await _folder.FillAsync(2000);
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
        Overwrite(_folder.File, at: 12 * PageSize, Enumerable.Repeat((byte)0xFF, PageSize));
        Overwrite(_folder.File, at: 20 * PageSize, Enumerable.Repeat((byte)0xFF, PageSize));

        DeliveryStoreException failure = (await store.Invoking(s => s.ReadAsync(0, 2000, default).AsTask()).Should().ThrowAsync<DeliveryStoreException>()).Which;

        failure.Problem.Should().Be(DeliveryStoreProblem.Corrupt);
        failure.Message.Should().Contain(".recover");
        failure.ToString().Should().NotContain("person-");
        (await store.Invoking(s => s.AppendAsync(QueueFolder.Entry(1), default).AsTask()).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.Corrupt);
        (await store.Invoking(s => s.MeasureAsync(5, default).AsTask()).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.Corrupt);
        (await store.Invoking(s => s.EndAsync(0, new LaneOutcome<Update>([], [], []), default).AsTask()).Should().ThrowAsync<DeliveryStoreException>()).Which.Problem.Should().Be(DeliveryStoreProblem.Corrupt);
    }

    [Fact]
    public async Task A_flipped_bit_in_an_item_makes_it_a_dead_letter_and_reaches_nobody()
    {
        await _folder.FillAsync(3);
        byte[] file = await File.ReadAllBytesAsync(_folder.File);
        int at = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("value-1"));
        Overwrite(_folder.File, at + 6, "7"u8.ToArray());
        await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();

        LaneRead<Update> read = await store.ReadAsync(0, 10, default);
        await store.EndAsync(0, new LaneOutcome<Update>([], [], []) { Unreadable = read.Unreadable }, default);

        read.Entries.Select(entry => entry.Item.Value).Should().Equal("value-0", "value-2");
        read.Unreadable.Should().ContainSingle().Which.Reason.Should().Contain("checksum");
        (await store.ReadDeadLettersAsync(0, 10, default)).Should().ContainSingle().Which.Item.Should().BeNull();
        using SqliteConnection connection = _folder.Connect();
        connection.Scalar("SELECT CAST(payload AS TEXT) FROM dead_letters").Should().Be("person-1\u001Fvalue-7\u001FFalse\u001F10", "the bytes are kept for whoever can make sense of them");
    }

    /// <summary>Wherever the damage is, it never becomes another item, and no failure comes without its type.</summary>
    [Fact]
    public async Task Flipped_bits_anywhere_are_an_error_or_a_dead_letter_but_never_another_item()
    {
        await _folder.FillAsync(60);
        byte[] whole = await File.ReadAllBytesAsync(_folder.File);
        HashSet<Update> written = [.. Enumerable.Range(0, 60).Select(i => QueueFolder.Entry(i).Item)];
        Random random = new(20260301);
        int refused = 0;
        for (int round = 0; round < 150; round++)
        {
            byte[] damaged = [.. whole];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(_folder.File, damaged);
            try
            {
                await using SqliteDeliveryStore<Update> store = await _folder.OpenAsync();
                LaneRead<Update> read = await store.ReadAsync(0, 100, default);
                read.Entries.Should().NotContain(entry => !written.Contains(entry.Item) || entry.Key != entry.Item.User);
                await store.EndAsync(0, new LaneOutcome<Update>(read.Entries, [], []) { Unreadable = read.Unreadable }, default);
                await store.ReadDeadLettersAsync(0, 100, default);
                (await store.MeasureAsync(long.MaxValue, default)).Items.Should().Be(60 - read.Entries.Count - read.Unreadable.Count, "what an index hides is still counted");
            }
            catch (DeliveryStoreException)
            {
                refused++;
            }
        }

        refused.Should().BeInRange(1, 149);
    }

    private async Task<DeliveryStoreProblem> ProblemAsync()
    {
        await using SqliteDeliveryStore<Update> store = _folder.Store();
        DeliveryStoreException failure = (await store.Invoking(s => s.OpenAsync(_ => { }, default)).Should().ThrowAsync<DeliveryStoreException>()).Which;
        failure.ToString().Should().NotContain("person-");
        return failure.Problem;
    }

    private byte[] Hash() => SHA256.HashData(File.ReadAllBytes(_folder.File));

    private static void Overwrite(string path, long at, IEnumerable<byte> bytes)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = at;
        file.Write([.. bytes]);
    }
}
