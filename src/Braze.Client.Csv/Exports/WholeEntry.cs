using System.IO.Compression;

namespace Braze.Client.Csv;

/// <summary>A file of an archive that has to have the length the archive tells: .NET takes one that ends early for one that ends.</summary>
internal sealed class WholeEntry(Stream inner, ZipArchiveEntry entry) : Stream
{
    private readonly string _name = entry.FullName;
    private readonly long _length = entry.Length;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count), count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read, int asked)
    {
        _read += read;
        return read > 0 || asked == 0 || _read == _length
            ? read
            : throw new InvalidDataException($"The file '{_name}' in the archive has {_read} bytes; it should have {_length}. Download it again.");
    }
}
