using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>Reads a day (<c>1980-12-21</c>, also with a time behind it); one that cannot be read is <see langword="null"/>.</summary>
public sealed class LenientDayConverter : JsonConverter<DateOnly?>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc />
    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.String && JsonText.Of(element) is { } text && text.Length >= Format.Length
            && DateOnly.TryParseExact(text.AsSpan(0, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read and never written.");
}
