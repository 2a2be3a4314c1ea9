using System.Globalization;
using System.Text.Json;

namespace Braze.Client;

/// <summary>Writes dates the way every Braze endpoint understands them: UTC, three decimals, <c>Z</c>.</summary>
internal static class WireDate
{
    /// <summary>Braze stores later dates as strings, or not at all.</summary>
    public const int MaxYear = 3000;

    private const int MillisecondLength = 23;
    private const int RoundTripLength = 28;
    private const int DateLength = 10;

    public static void WriteInstant(Utf8JsonWriter writer, DateTimeOffset value)
    {
        // The round-trip format has a fast path and ignores the culture; a custom format string has neither.
        Span<byte> text = stackalloc byte[RoundTripLength];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[MillisecondLength] = (byte)'Z';
        writer.WriteStringValue(text[..(MillisecondLength + 1)]);
    }

    public static void WriteDate(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateLength];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }
}
