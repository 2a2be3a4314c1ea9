using System.Text.Json;

namespace Braze.Client;

/// <summary>Writes trigger properties and canvas context, which share a size limit.</summary>
internal static class TriggerProperties
{
    /// <summary>Source: https://www.braze.com/docs/api/objects_filters/trigger_properties_object.</summary>
    public const int MaxBytes = 51_200;

    /// <summary>Writes the properties of the request, or of the recipient at a position.</summary>
    public static void Write(Utf8JsonWriter writer, JsonEncodedText name, PropertyObject? properties, int? recipient = null)
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
            string owner = recipient is { } position ? $"recipient {position}" : "the request";
            throw new ArgumentException($"{name} of {owner}: {bytes} bytes; the limit is {MaxBytes} (50 KB). Send less, or let the message fetch it.", paramName: null);
        }
    }
}
