using System.Text;

namespace SessionM.Client.Tests;

public sealed class FileTagCheckpointTests : IDisposable
{
    private const int Header = 32;
    private const int Slot = 16;

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("checkpoint");

    private string Path => System.IO.Path.Combine(_folder.FullName, "job.tags");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_finds_what_was_recorded(bool flushToDisk)
    {
        Guid job;
        using (FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path, flushToDisk))
        {
            job = checkpoint.JobId;
            (await checkpoint.GetLengthAsync()).Should().Be(0);
            await checkpoint.SaveAsync(0, new TagRecord(TagRecordState.Sending, Noon, -5));
            await checkpoint.SaveAsync(3, new TagRecord(TagRecordState.Sending, Noon, int.MaxValue));
            await checkpoint.SaveAsync(3, new TagRecord(TagRecordState.Tagged, Noon.AddMilliseconds(7), int.MaxValue));
        }

        using FileTagCheckpoint again = FileTagCheckpoint.Open(Path, flushToDisk);
        again.JobId.Should().Be(job).And.NotBe(Guid.Empty);
        (await again.GetLengthAsync()).Should().Be(4);
        (await again.FindAsync(0)).Should().Be(new TagRecord(TagRecordState.Sending, Noon, -5));
        (await again.FindAsync(1)).Should().BeNull();
        (await again.FindAsync(3)).Should().Be(new TagRecord(TagRecordState.Tagged, Noon.AddMilliseconds(7), int.MaxValue));
        (await again.FindAsync(4)).Should().BeNull();
    }

    [Fact]
    public async Task FindAsync_sees_what_this_process_records_in_any_order_and_far_apart()
    {
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path, flushToDisk: false);
        long[] positions = [0, 4095, 4096, 10_000_000, 1, 4095];
        foreach (long position in positions)
        {
            await checkpoint.FindAsync(position);
            TagRecord record = new(TagRecordState.NotSent, Noon.AddSeconds(position), (int)position);
            await checkpoint.SaveAsync(position, record);
            (await checkpoint.FindAsync(position)).Should().Be(record);
        }

        foreach (long position in positions)
        {
            (await checkpoint.FindAsync(position))!.Value.Fingerprint.Should().Be((int)position);
        }

        (await checkpoint.GetLengthAsync()).Should().Be(10_000_001);
        (await checkpoint.FindAsync(5_000_000)).Should().BeNull();
    }

    [Fact]
    public async Task Open_takes_a_file_that_was_cut_off_anywhere_after_its_beginning()
    {
        await WriteAsync(slots: 3);
        byte[] whole = File.ReadAllBytes(Path);
        for (int length = whole.Length - 1; length >= Header; length--)
        {
            File.WriteAllBytes(Path, whole[..length]);
            using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);
            int slots = (length - Header) / Slot;

            (await checkpoint.GetLengthAsync()).Should().Be(slots);
            for (int position = 0; position < 4; position++)
            {
                TagRecord? record = await checkpoint.FindAsync(position);
                record.HasValue.Should().Be(position < slots);
            }
        }
    }

    [Fact]
    public void Open_refuses_a_beginning_that_was_cut_off_and_any_other_file_and_leaves_it_alone()
    {
        FileTagCheckpoint.Open(Path).Dispose();
        byte[] header = File.ReadAllBytes(Path);
        header.Should().HaveCount(Header);
        for (int at = 0; at < Header; at++)
        {
            byte[] damaged = [.. header];
            damaged[at] ^= 1;
            foreach (byte[] content in new[] { header[..Math.Max(at, 1)], damaged, Encoding.UTF8.GetBytes("customer_id,tag,ttl\nC-1,vip,86400\n") })
            {
                File.WriteAllBytes(Path, content);

                Action open = () => FileTagCheckpoint.Open(Path);

                open.Should().Throw<InvalidDataException>();
                File.ReadAllBytes(Path).Should().Equal(content);
            }
        }
    }

    [Fact]
    public void Open_makes_a_new_job_of_an_empty_file()
    {
        File.WriteAllBytes(Path, []);

        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);

        checkpoint.JobId.Should().NotBe(Guid.Empty);
    }

    [Fact]
    public async Task FindAsync_takes_a_damaged_record_for_one_that_may_have_been_sent_at_any_time()
    {
        await WriteAsync(slots: 1);
        byte[] whole = File.ReadAllBytes(Path);
        for (int at = Header; at < whole.Length; at++)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x10;
            File.WriteAllBytes(Path, damaged);
            using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);

            (await checkpoint.FindAsync(0)).Should().Be(new TagRecord(TagRecordState.Sending, DateTimeOffset.MinValue, Fingerprint: null));
        }
    }

    [Fact]
    public void Open_refuses_a_file_that_is_open()
    {
        using FileTagCheckpoint first = FileTagCheckpoint.Open(Path);

        Action second = () => FileTagCheckpoint.Open(Path);

        second.Should().Throw<IOException>();
    }

    [Fact]
    public async Task SaveAsync_flushes_before_something_is_sent_when_asked_to()
    {
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => checkpoint.SaveAsync(n, new TagRecord(TagRecordState.Sending, Noon, n)).AsTask()));

        (await checkpoint.GetLengthAsync()).Should().Be(100);
    }

    [Fact]
    public async Task Positions_below_0_are_refused()
    {
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);

        Func<Task> find = async () => await checkpoint.FindAsync(-1);
        Func<Task> save = async () => await checkpoint.SaveAsync(-1, default);

        await find.Should().ThrowAsync<ArgumentOutOfRangeException>();
        await save.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task WriteAsync(int slots)
    {
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(Path);
        for (int position = 0; position < slots; position++)
        {
            await checkpoint.SaveAsync(position, new TagRecord(TagRecordState.Tagged, Noon.AddSeconds(position), position * 7919));
        }
    }
}
