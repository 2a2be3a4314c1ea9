using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Benchmarks;

/// <summary>A body written by hand into a buffer and with a writer that are both used again.</summary>
internal sealed class PooledBody : HttpContent
{
    private static readonly JsonEncodedText Attributes = JsonEncodedText.Encode("attributes");
    private static readonly JsonEncodedText ExternalId = JsonEncodedText.Encode("external_id");
    private static readonly JsonEncodedText FirstName = JsonEncodedText.Encode("first_name");
    private static readonly JsonEncodedText Tier = JsonEncodedText.Encode("tier");
    private static readonly JsonEncodedText Visits = JsonEncodedText.Encode("visits");
    private static readonly JsonEncodedText Basket = JsonEncodedText.Encode("basket");
    private static readonly JsonEncodedText Vip = JsonEncodedText.Encode("vip");

    private static readonly ConcurrentBag<(ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)> Pool = [];

    private readonly (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) _rented;

    public PooledBody(PlainUser[] users)
    {
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        _rented = Rent();
        Write(_rented.Writer, users);
        _rented.Writer.Flush();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_rented.Buffer.WrittenMemory).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _rented.Buffer.WrittenCount;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        Pool.Add(_rented);
        base.Dispose(disposing);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Rent()
    {
        if (!Pool.TryTake(out (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) rented))
        {
            ArrayBufferWriter<byte> buffer = new(16 * 1024);
            return (buffer, new Utf8JsonWriter(buffer));
        }

        rented.Buffer.ResetWrittenCount();
        rented.Writer.Reset(rented.Buffer);
        return rented;
    }

    private static void Write(Utf8JsonWriter writer, PlainUser[] users)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Attributes);
        foreach (PlainUser user in users)
        {
            writer.WriteStartObject();
            writer.WriteString(ExternalId, user.ExternalId);
            writer.WriteString(FirstName, user.FirstName);
            writer.WriteString(Tier, user.Tier);
            writer.WriteNumber(Visits, user.Visits);
            writer.WriteNumber(Basket, user.Basket);
            writer.WriteBoolean(Vip, user.Vip);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
