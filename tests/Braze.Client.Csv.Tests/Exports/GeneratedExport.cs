using System.Globalization;
using System.Text;

namespace Braze.Client.Csv.Tests;

/// <summary>An export of any number of users that is never in memory as a whole, and can stop arriving.</summary>
internal sealed class GeneratedExport(int users, long stallAfterBytes = long.MaxValue) : Stream
{
    private const string Header = "Appboy ID,user_id,email,first_name,created_at,session_count,in_app_purchase_total,random_bucket,timezone,note\n";

    private byte[] _chunk = Encoding.UTF8.GetBytes(Header);
    private int _position;
    private int _next;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BytesRead >= stallAfterBytes)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Read(buffer.Span);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _chunk.Length)
        {
            if (_next == users)
            {
                return 0;
            }

            _chunk = MakeRow(_next++);
            _position = 0;
        }

        int count = Math.Min(buffer.Length, _chunk.Length - _position);
        _chunk.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        BytesRead += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] MakeRow(int number) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"b-{number},u-{number},u{number}@b.test,Ann,2026-01-02 03:04:05 UTC,{number},{number}.5,{number % 10_000},Europe/Oslo,\"said \"\"hi\"\",\nthen left\"\n"));
}
