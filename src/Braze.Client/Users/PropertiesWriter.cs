using System.Text.Json;

namespace Braze.Client;

/// <summary>Writes properties and holds them to their size in bytes.</summary>
internal static class PropertiesWriter
{
    public static readonly JsonEncodedText PropertiesName = JsonEncodedText.Encode("properties");

    public static void Write(Utf8JsonWriter writer, JsonEncodedText name, PropertyObject properties, PropertyRules rules)
    {
        writer.WritePropertyName(name);
        long start = Position(writer);
        properties.WriteTo(writer);
        ThrowIfTooLarge(writer, start, rules.MaxBytes);
    }

    public static long Position(Utf8JsonWriter writer) => writer.BytesCommitted + writer.BytesPending;

    public static void ThrowIfTooLarge(Utf8JsonWriter writer, long start, int maxBytes)
    {
        long bytes = Position(writer) - start;
        if (bytes > maxBytes)
        {
            throw new ArgumentException($"The properties take {bytes} bytes; the limit is {maxBytes}.", paramName: null);
        }
    }
}
