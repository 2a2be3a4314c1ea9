using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace SessionM.Client;

/// <summary>The memory of one bulk job in a file: 32 bytes, and 16 for each assignment. Memory does not grow with it.</summary>
/// <remarks>
/// <para>
/// Every assignment has its place in the file, so that nothing is replayed when the file is opened, and a process killed at any moment leaves at most
/// a place that was never used. The file names no customer and no tag; it holds 32 bits of a keyed hash of each assignment.
/// </para>
/// <para>It is open to one process at a time. Delete it when the job is done, not before.</para>
/// </remarks>
public sealed class FileTagCheckpoint : ITagCheckpoint, IDisposable
{
    private const int HeaderSize = 32;
    private const int ChecksumAt = 30;
    private const int SlotsPerPage = 4096;

    private readonly SafeFileHandle _file;
    private readonly SharedFlush? _flush;
    private readonly Lock _pageGate = new();
    private readonly byte[] _page = new byte[SlotsPerPage * TagSlot.Size];
    private long _pageStart = -1;

    private FileTagCheckpoint(SafeFileHandle file, Guid jobId, bool flushToDisk)
    {
        _file = file;
        JobId = jobId;
        _flush = flushToDisk ? new SharedFlush(() => RandomAccess.FlushToDisk(file)) : null;
    }

    /// <inheritdoc />
    public Guid JobId { get; }

    private static ReadOnlySpan<byte> Magic => "SMTAGS01"u8;

    /// <summary>Opens the checkpoint of a job, or makes a new one where there is no file or an empty one.</summary>
    /// <param name="path">The file, on a disk of this machine.</param>
    /// <param name="flushToDisk">
    /// Whether an assignment is on the disk itself before it is sent (default). Without, the checkpoint survives the end of the process in any way, but
    /// not that of the machine: after a power failure counters could count twice.
    /// </param>
    /// <returns>The checkpoint; dispose it after the run.</returns>
    /// <exception cref="InvalidDataException">The file is not a checkpoint, or its beginning is damaged. It was left as it is.</exception>
    /// <exception cref="IOException">The file cannot be opened, for example because another process has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static FileTagCheckpoint Open(string path, bool flushToDisk = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new FileTagCheckpoint(file, ReadJobId(file) ?? WriteJobId(file), flushToDisk);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask<long> GetLengthAsync(CancellationToken cancellationToken = default) => new((RandomAccess.GetLength(_file) - HeaderSize) / TagSlot.Size);

    /// <inheritdoc />
    public ValueTask<TagRecord?> FindAsync(long position, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        lock (_pageGate)
        {
            if (_pageStart < 0 || position < _pageStart || position >= _pageStart + SlotsPerPage)
            {
                _pageStart = position;
                Array.Clear(_page);
                Fill(_page, OffsetOf(position));
            }

            return new(TagSlot.Read(_page.AsSpan((int)(position - _pageStart) * TagSlot.Size, TagSlot.Size)));
        }
    }

    /// <inheritdoc />
    public async ValueTask SaveAsync(long position, TagRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        Write(position, record);
        if (record.State == TagRecordState.Sending && _flush is not null)
        {
            // Not cancelled: what is written already would look sent to the next run.
            await _flush.JoinAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        if (_file.IsClosed)
        {
            return;
        }

        try
        {
            if (_flush is not null)
            {
                RandomAccess.FlushToDisk(_file);
            }
        }
        finally
        {
            _file.Dispose();
        }
    }

    private static long OffsetOf(long position) => HeaderSize + (position * TagSlot.Size);

    private static Guid? ReadJobId(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        if (length == 0)
        {
            return null;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        if (RandomAccess.Read(file, header, fileOffset: 0) < HeaderSize
            || !header.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt16LittleEndian(header[ChecksumAt..]) != TagSlot.Checksum(header[..ChecksumAt]))
        {
            throw new InvalidDataException("The file is not a tag checkpoint, or its beginning is damaged. Name another file to begin a new job.");
        }

        // A last slot that is cut off was being written when the process ended, so its assignment had not been sent.
        RandomAccess.SetLength(file, length - ((length - HeaderSize) % TagSlot.Size));
        return new Guid(header.Slice(Magic.Length, 16));
    }

    private static Guid WriteJobId(SafeFileHandle file)
    {
        Guid jobId = Guid.NewGuid();
        Span<byte> header = stackalloc byte[HeaderSize];
        header.Clear();
        Magic.CopyTo(header);
        jobId.TryWriteBytes(header[Magic.Length..]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[ChecksumAt..], TagSlot.Checksum(header[..ChecksumAt]));
        RandomAccess.Write(file, header, fileOffset: 0);
        RandomAccess.FlushToDisk(file);
        return jobId;
    }

    private void Write(long position, TagRecord record)
    {
        Span<byte> slot = stackalloc byte[TagSlot.Size];
        TagSlot.Write(slot, record);
        lock (_pageGate)
        {
            RandomAccess.Write(_file, slot, OffsetOf(position));
            if (_pageStart >= 0 && position >= _pageStart && position < _pageStart + SlotsPerPage)
            {
                slot.CopyTo(_page.AsSpan((int)(position - _pageStart) * TagSlot.Size));
            }
        }
    }

    private void Fill(Span<byte> page, long offset)
    {
        while (!page.IsEmpty)
        {
            int read = RandomAccess.Read(_file, page, offset);
            if (read == 0)
            {
                return;
            }

            offset += read;
            page = page[read..];
        }
    }
}
