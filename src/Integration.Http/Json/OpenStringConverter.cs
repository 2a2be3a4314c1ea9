using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>Reads and writes an <see cref="IOpenString{TSelf}"/> as the string it is; anything but a string, and a string that is no Unicode, keeps its JSON text.</summary>
/// <typeparam name="T">The struct.</typeparam>
public sealed class OpenStringConverter<T> : JsonConverter<T>
    where T : struct, IOpenString<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && JsonText.Of(reader) is { } text)
        {
            return T.From(text);
        }

        using JsonDocument other = JsonDocument.ParseValue(ref reader);
        return T.From(other.RootElement.GetRawText());
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }
}
