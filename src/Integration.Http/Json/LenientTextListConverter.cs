using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>Reads a list of texts: null is an empty list, a single text a list of one, and an entry that is no text comes as its JSON.</summary>
public sealed class LenientTextListConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        IEnumerable<JsonElement> entries = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
        return [.. entries.Select(Text).OfType<string>()];
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
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
