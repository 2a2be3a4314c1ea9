using System.Buffers;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Encodes one object after the other on a thread with the same writer and buffer, so that what is allocated is the result alone.</summary>
internal static class EncodedJson
{
    // What a single large object has made of it is not kept.
    private const int MaxKeptBytes = 64 * 1024;

    [ThreadStatic]
    private static Encoder? _encoder;

    /// <summary>Encodes an object.</summary>
    public static byte[] Of<T>(T value, Action<T, Utf8JsonWriter> write)
    {
        Encoder encoder = Take();
        write(value, encoder.Writer);
        return Complete(encoder);
    }

    /// <summary>Encodes an object that may turn out on the way to be none.</summary>
    /// <param name="value">The object.</param>
    /// <param name="tryWrite">Writes it; false when it cannot be written.</param>
    /// <returns>The JSON; <see langword="null"/> when it cannot be written.</returns>
    public static byte[]? TryOf<T>(T value, Func<T, Utf8JsonWriter, bool> tryWrite)
    {
        Encoder encoder = Take();
        bool isWhole = tryWrite(value, encoder.Writer);
        byte[] json = Complete(encoder);
        return isWhole ? json : null;
    }

    // Taken away meanwhile, so that encoding within encoding gets one of its own.
    private static Encoder Take()
    {
        Encoder encoder = _encoder ?? new Encoder();
        _encoder = null;
        encoder.Buffer.ResetWrittenCount();
        encoder.Writer.Reset(encoder.Buffer);
        return encoder;
    }

    private static byte[] Complete(Encoder encoder)
    {
        encoder.Writer.Flush();
        byte[] json = encoder.Buffer.WrittenSpan.ToArray();
        _encoder = encoder.Buffer.Capacity <= MaxKeptBytes ? encoder : null;
        return json;
    }

    private sealed class Encoder
    {
        public Encoder() => Writer = new Utf8JsonWriter(Buffer, BrazeRequestJson.WriterOptions);

        public ArrayBufferWriter<byte> Buffer { get; } = new();

        public Utf8JsonWriter Writer { get; }
    }
}
