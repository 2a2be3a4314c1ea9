using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// Reads Connect's dates: ISO 8601 with up to seven decimals, with <c>Z</c>, an offset, or neither, which then means UTC (inferred from
/// observed answers). One date that cannot be read must not cost a wallet of a thousand offers: it reads as <see langword="null"/>.
/// </summary>
internal sealed class ConnectDateConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        if (TryReadExact(ref reader, out DateTimeOffset exact))
        {
            return exact;
        }

        // Only what begins as ISO 8601 does: the parser would also take 12:30 for today and 03/04/2026 for the fourth of March.
        return JsonText.Of(reader) is [>= '0' and <= '9', _, _, _, '-', ..] text && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset date)
            ? date
            : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } date)
        {
            writer.WriteStringValue(date.UtcDateTime);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    // What SessionM writes is read without making a string of it. Of a time without an offset the reader would make one of the machine's zone; escapes may
    // hold half a character, at which it throws.
    private static bool TryReadExact(ref Utf8JsonReader reader, out DateTimeOffset date)
    {
        if (!reader.ValueIsEscaped && reader.ValueSpan is [.., (byte)'Z'])
        {
            return reader.TryGetDateTimeOffset(out date);
        }

        if (reader.ValueIsEscaped || !reader.TryGetDateTime(out DateTime time))
        {
            date = default;
            return false;
        }

        if (time.Kind != DateTimeKind.Unspecified)
        {
            return reader.TryGetDateTimeOffset(out date);
        }

        date = new DateTimeOffset(time, TimeSpan.Zero);
        return true;
    }
}
