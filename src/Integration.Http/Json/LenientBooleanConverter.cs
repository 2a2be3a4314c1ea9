using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>
/// Reads yes or no, also as 1 and 0 and as text. One that cannot be read must not cost an answer of a thousand entries: any other value reads as
/// <see langword="null"/>.
/// </summary>
public sealed class LenientBooleanConverter : JsonConverter<bool?>
{
    /// <inheritdoc />
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return reader.GetBoolean();
        }

        if (reader.TokenType == JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out bool word, out int length) && length == reader.ValueSpan.Length)
        {
            return word;
        }

        return LenientNumber.Read(ref reader) switch
        {
            1 => true,
            0 => false,
            _ => null,
        };
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read and never written.");
}
