using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Reads a day (<c>1980-12-21</c>, also with a time behind it); one that cannot be read is <see langword="null"/>.</summary>
internal sealed class TolerantDayConverter : JsonConverter<DateOnly?>
{
    private const string Format = "yyyy-MM-dd";

    public override bool HandleNull => true;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        string text = reader.GetString()!;
        return text.Length >= Format.Length
            && DateOnly.TryParseExact(text.AsSpan(0, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
    {
        if (value is { } day)
        {
            WireDate.WriteDate(writer, day);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
