using System.Buffers;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Measures objects as they will be sent, in one buffer that is used again and again.</summary>
internal sealed class TrackItemMeter : IDisposable
{
    // Braces, the three array names with their punctuation, and the partner's name: more than they take.
    private const int EnvelopeBytes = 64;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public TrackItemMeter() => _writer = new Utf8JsonWriter(_buffer, BrazeRequestJson.WriterOptions);

    public int MeasureEnvelope(string? partner)
    {
        Reset();
        _writer.WriteStringValue(partner);
        _writer.Flush();
        return EnvelopeBytes + _buffer.WrittenCount;
    }

    /// <summary>The bytes of the object and the comma after it, or why it cannot be sent.</summary>
    public (int Bytes, ArgumentException? Problem) Measure(TrackItem? item, int index, int maxBytes)
    {
        string? problem = item is null ? "it is null" : item.FindProblem();
        if (problem is not null)
        {
            return (0, new ArgumentException($"Object {index}: {problem}.", nameof(item)));
        }

        Reset();
        try
        {
            item!.WriteTo(_writer);
        }
        catch (ArgumentException tooLarge)
        {
            return (0, new ArgumentException($"Object {index}: {tooLarge.Message}", nameof(item), tooLarge));
        }

        _writer.Flush();
        int bytes = _buffer.WrittenCount + 1;
        return bytes <= maxBytes
            ? (bytes, null)
            : (bytes, new ArgumentException($"Object {index} takes {bytes} bytes; the limit for one request is {maxBytes} bytes of objects.", nameof(item)));
    }

    public void Dispose() => _writer.Dispose();

    private void Reset()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }
}
