using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>
/// Reads yes or no, also as 1 and 0 and as text. One that cannot be read must not cost a wallet of a thousand offers: any other value reads as
/// <see langword="null"/>.
/// </summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool?>
{
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

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from SessionM and never written.");
}
