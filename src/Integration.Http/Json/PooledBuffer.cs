using System.Buffers;

namespace Integration.Http;

/// <summary>A write-only stream over a rented array; the array goes back to the pool on disposal.</summary>
internal sealed class PooledBuffer : Stream
{
    private byte[] _bytes;
    private int _length;

    public PooledBuffer(int initialCapacity = 1024) => _bytes = ArrayPool<byte>.Shared.Rent(initialCapacity);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _length);

    /// <summary>Room to read into; <see cref="Advance"/> takes over what was filled.</summary>
    public Memory<byte> GetMemory(int sizeHint)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public void Advance(int count) => _length += count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        EnsureRoom(buffer.Length);
        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Forgets the array without giving it back: somebody may still be reading it.</summary>
    public void Abandon() => _bytes = [];

    protected override void Dispose(bool disposing)
    {
        byte[] bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        base.Dispose(disposing);
    }

    private void EnsureRoom(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)_bytes.Length * 2, (long)_length + count), Array.MaxLength));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
