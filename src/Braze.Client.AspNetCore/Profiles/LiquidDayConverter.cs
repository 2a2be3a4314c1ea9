using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>
/// Reads a day: <c>1982-01-01</c>, also with a time behind it, or <c>19820101</c>, in quotation marks or not. One that cannot be read is
/// <see langword="null"/>; so is <c>01/02/1982</c>, because it does not say which of the two is the month.
/// </summary>
internal sealed class LiquidDayConverter : JsonConverter<DateOnly?>
{
    private const string Dashed = "yyyy-MM-dd";
    private const string Plain = "yyyyMMdd";

    public override bool HandleNull => true;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.String => Parse(JsonText.Of(element)),
            JsonValueKind.Number => Parse(element.GetRawText()),
            _ => null,
        };
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Webhooks are read and never written.");

    private static DateOnly? Parse(string? text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length == Plain.Length)
        {
            return Parse(trimmed, Plain);
        }

        // What follows a day is a time, or it is something else.
        bool isDay = trimmed.Length == Dashed.Length || (trimmed.Length > Dashed.Length && trimmed[Dashed.Length] is 'T' or ' ');
        return isDay ? Parse(trimmed[..Dashed.Length], Dashed) : null;
    }

    private static DateOnly? Parse(ReadOnlySpan<char> text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
