using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Reads a member that is one text in some answers and a list of texts in others as a list; null is an empty one.</summary>
internal sealed class TextOrListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. element.EnumerateArray().Select(TextOf)],
            _ => [TextOf(element)],
        };
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(MessageVariation)} is read from Braze and never written.");

    private static string TextOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
}
