using System.Buffers;

namespace Braze.Client;

/// <summary>Reads lines of bytes. Holds one line at a time, and of one that is too long only the beginning.</summary>
internal sealed class LineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private const int FirstBuffer = 64 * 1024;

    private readonly int _headBytes = Math.Min(HeadBytes, maxLineBytes);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>How much is kept of a line that is too long.</summary>
    public const int HeadBytes = 8 * 1024;

    /// <summary>The line without its end, until the next one is read; its beginning when it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>How many bytes the stream has given.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        int scanned = _start;
        while (true)
        {
            int newLine = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (newLine >= 0)
            {
                Take(scanned + newLine);
                _start = scanned + newLine + 1;
                return true;
            }

            if (_isAtEnd)
            {
                bool hasLine = _end > _start;
                Take(_end);
                _start = _end;
                return hasLine;
            }

            if (_end - _start > maxLineBytes)
            {
                IsTooLong = true;
                _end = _start + _headBytes;
            }

            scanned = _end - _start;
            await FillAsync(cancellationToken).ConfigureAwait(false);
            scanned += _start;
        }
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Take(int end)
    {
        IsTooLong |= end - _start > maxLineBytes;
        Line = _buffer.AsMemory(_start, IsTooLong ? _headBytes : end - _start);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        BytesRead += read;
        _isAtEnd = read == 0;
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        byte[] target = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        (_start, _end) = (0, length);
    }
}
