namespace Braze.Client.Tests;

/// <summary>How much memory reading takes. Alone, because memory is measured for the whole process.</summary>
[Collection(nameof(ExportMemoryTests))]
[CollectionDefinition(nameof(ExportMemoryTests), DisableParallelization = true)]
public sealed class ExportMemoryTests
{
    private const long MegaByte = 1024 * 1024;

    [Fact]
    public async Task ReadAsync_holds_one_user_at_a_time_however_many_there_are()
    {
        using ExportHost host = new();
        ExportArchives.WriteLarge(host.Target, files: 40, usersEach: 5000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int users = 0;

        await foreach (ExportedUserLine line in host.Files.ReadAsync(host.Target))
        {
            line.IsReadable.Should().BeTrue();
            if (++users % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        users.Should().Be(200_000);
        most.Should().BeLessThan(4 * MegaByte, "200,000 users held would take hundreds");
    }

    [Fact]
    public async Task LineReader_holds_only_the_beginning_of_a_line_without_an_end()
    {
        using LineReader reader = new(new EndlessLine(512 * MegaByte), maxLineBytes: 1024 * 1024);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        (await reader.ReadAsync(default)).Should().BeTrue();

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        allocated.Should().BeLessThan(8 * MegaByte, "a small archive can unpack to a line of any length");
        (reader.IsTooLong, reader.Line.Length, reader.BytesRead).Should().Be((true, LineReader.HeadBytes, 512 * MegaByte));
        (await reader.ReadAsync(default)).Should().BeFalse();
    }

    [Fact]
    public async Task DownloadAsync_holds_a_buffer_and_not_the_file()
    {
        using ExportHost host = new();
        host.Storage.Answer(System.Net.HttpStatusCode.OK, () => new EndlessLine(64 * MegaByte));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(8 * MegaByte);
        new FileInfo(host.Target).Length.Should().Be(64 * MegaByte);
    }

    /// <summary>So many bytes, none of which ends a line.</summary>
    private sealed class EndlessLine(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            _left -= read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..read].Fill((byte)'a');
            _left -= read;
            return ValueTask.FromResult(read);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
