using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>
/// Reads the forms Braze's dates come in: a date alone, ISO 8601 with an offset or without, and <c>2020-07-10 15:00:00.000 UTC</c>. A date alone
/// is its midnight, and what names no offset is UTC. Anything else is <see langword="null"/>: one odd date must not cost the whole answer.
/// </summary>
internal sealed class AnyInstantConverter : JsonConverter<DateTimeOffset?>
{
    // Spelled out, because a general parse also takes a bare time and adds today's date to it.
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz",
    ];

    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(element.GetString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
                ? instant
                : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Dates of answers are read from Braze and never written.");
}
