using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// Reads Braze's moments: ISO 8601 with <c>Z</c>, an offset or neither, which then means UTC, and <c>2020-07-10 15:00:00.000 UTC</c>.
/// One that cannot be read must not cost the whole answer: it reads as <see langword="null"/>.
/// </summary>
internal sealed class BrazeDateConverter : JsonConverter<DateTimeOffset?>
{
    private const string UtcSuffix = " UTC";

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        string text = reader.GetString()!;
        ReadOnlySpan<char> moment = text.EndsWith(UtcSuffix, StringComparison.Ordinal) ? text.AsSpan(0, text.Length - UtcSuffix.Length) : text;

        // Only what begins as ISO 8601 does: the parser would also take 12:30 for today and 03/04/2026 for the fourth of March.
        return moment is [>= '0' and <= '9', _, _, _, '-', ..]
            && DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset date)
            ? date
            : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from Braze and never written.");
}
