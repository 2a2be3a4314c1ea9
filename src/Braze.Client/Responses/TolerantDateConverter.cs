using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// Reads the dates of exports: ISO 8601 with <c>Z</c>, an offset or neither, which then means UTC, and <c>2020-07-10 15:00:00.000 UTC</c>. One
/// date that cannot be read must not cost a whole profile: it reads as <see langword="null"/>. Braze's own sample has <c>2022-01-001T…</c>.
/// </summary>
internal sealed class TolerantDateConverter : JsonConverter<DateTimeOffset?>
{
    private const string UtcSuffix = " UTC";

    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        // Only what begins as ISO 8601 does: the parser would also take 12:30 for today and 03/04/2026 for the fourth of March.
        if (reader.GetString() is not [>= '0' and <= '9', _, _, _, '-', ..] text)
        {
            return null;
        }

        string plain = text.EndsWith(UtcSuffix, StringComparison.OrdinalIgnoreCase) ? text[..^UtcSuffix.Length] + "Z" : text;
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset date)
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
}
