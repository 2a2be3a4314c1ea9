using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>Reads a list of texts: null is an empty list, a single text a list of one, and an entry that is no text comes as its JSON.</summary>
internal sealed class LenientTextListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        IEnumerable<JsonElement> entries = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
        return [.. entries.Select(Text).OfType<string>()];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string? Text(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.Of(entry),
        _ => entry.GetRawText(),
    };
}
