using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Reads a list of texts that a page of Braze's documentation calls an array and another a text: a single text is a list of one.</summary>
internal sealed class OneOrManyTextsConverter : JsonConverter<List<string>>
{
    public override bool HandleNull => true;

    public override List<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. element.EnumerateArray().Where(e => e.ValueKind != JsonValueKind.Null).Select(Text)],
            _ => [Text(element)],
        };
    }

    public override void Write(Utf8JsonWriter writer, List<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from Braze and never written.");

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
