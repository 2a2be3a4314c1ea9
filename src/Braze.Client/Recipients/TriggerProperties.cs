using System.Text.Json;

namespace Braze.Client;

/// <summary>Writes trigger properties and canvas context, which share a size limit.</summary>
internal static class TriggerProperties
{
    /// <summary>Source: https://www.braze.com/docs/api/objects_filters/trigger_properties_object.</summary>
    public const int MaxBytes = 51_200;

    public static void Write(Utf8JsonWriter writer, JsonEncodedText name, PropertyObject? properties)
    {
        if (properties is null or { Count: 0 })
        {
            return;
        }

        writer.WritePropertyName(name);
        long start = writer.BytesCommitted + writer.BytesPending;
        properties.WriteTo(writer);
        long bytes = writer.BytesCommitted + writer.BytesPending - start;
        if (bytes > MaxBytes)
        {
            throw new ArgumentException($"{name} takes {bytes} bytes; the limit is {MaxBytes} (50 KB). Send less, or let the message fetch it.", nameof(properties));
        }
    }
}
