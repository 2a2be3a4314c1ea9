using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Integration.Http;

/// <summary>
/// A body serialized once into a rented buffer: it has a length (no chunked encoding), is replayed unchanged by every attempt, and
/// knows whether any byte of it was ever handed to the connection.
/// </summary>
internal sealed class PooledJsonContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly PooledBuffer _buffer;
    private readonly int _length;
    private readonly Lock _gate = new();
    private int _readers;
    private bool _released;

    private PooledJsonContent(PooledBuffer buffer)
    {
        _buffer = buffer;
        _length = (int)buffer.Length;
        Headers.ContentLength = _length;
    }

    /// <summary>Whether the connection has asked for the body since <see cref="BeginAttempt"/>. If not, the vendor cannot have seen the request.</summary>
    public bool WasRequested { get; private set; }

    public int Length => _length;

    public static PooledJsonContent Create<T>(T value, JsonTypeInfo<T> type)
    {
        PooledBuffer buffer = new();
        try
        {
            JsonSerializer.Serialize(buffer, value, type);
            PooledJsonContent content = new(buffer);
            content.Headers.ContentType = Json;
            return content;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>No bytes at all, for a request without a body of which must be known whether it was sent.</summary>
    public static PooledJsonContent CreateEmpty() => new(new PooledBuffer(0));

    public void BeginAttempt() => WasRequested = false;

    /// <summary>
    /// Gives the buffer back. An attempt that timed out may still be copying it to a socket: then the buffer is left to the garbage collector,
    /// because the pool would hand it to another call and this one's bytes would change under way.
    /// </summary>
    public void Release()
    {
        lock (_gate)
        {
            _released = true;
            if (_readers == 0)
            {
                _buffer.Dispose();
            }
            else
            {
                _buffer.Abandon();
            }
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRequested = true;
        ReadOnlyMemory<byte> bytes;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_released, this);
            _readers++;
            bytes = _buffer.WrittenMemory;
        }

        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _readers--;
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }
}
