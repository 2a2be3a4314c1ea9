using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Integration.Http;

/// <summary>A body serialized once into a rented buffer, from which each attempt gets a content of its own.</summary>
internal sealed class PooledJsonBody
{
    private readonly PooledBuffer _buffer;
    private readonly Lock _gate = new();
    private int _readers;
    private bool _released;

    private PooledJsonBody(PooledBuffer buffer, bool isJson)
    {
        _buffer = buffer;
        Length = (int)buffer.Length;
        IsJson = isJson;
    }

    public int Length { get; }

    /// <summary>Whether there is a body at all; if not, the content only tells whether it was asked for.</summary>
    public bool IsJson { get; }

    public static PooledJsonBody Create<T>(T value, JsonTypeInfo<T> type)
    {
        PooledBuffer buffer = new();
        try
        {
            JsonSerializer.Serialize(buffer, value, type);
            return new PooledJsonBody(buffer, isJson: true);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>No bytes at all, for a request without a body of which must be known whether it was sent.</summary>
    public static PooledJsonBody CreateEmpty() => new(new PooledBuffer(0), isJson: false);

    public async Task CopyToAsync(Stream stream, CancellationToken cancellationToken)
    {
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
}
