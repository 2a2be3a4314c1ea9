using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// Reads the forms Braze's moments come in: ISO 8601 with an offset or without, a date alone, and <c>2020-07-10 15:00:00.000 UTC</c>. A date alone is
/// its midnight, and what names no offset is UTC. Anything else is <see langword="null"/>, because one odd date must not cost the whole answer:
/// Braze's own samples have <c>2022-01-001T…</c>.
/// </summary>
internal sealed class BrazeDateConverter : JsonConverter<DateTimeOffset?>
{
    // Spelled out: the general parser also takes 12:30 for today and 03/04/2026 for the fourth of March.
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz",
        "yyyy-MM-dd'T'HH:mmK",
    ];

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment : null;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.String ? Parse(JsonText.Of(element)) : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from Braze and never written.");
}
