using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Reads a list of texts: a single text is a list of one, and an entry that is no text, such as an alias, comes as its JSON.</summary>
internal sealed class TextListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        IEnumerable<JsonElement> entries = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];
        return [.. entries.Select(Text).OfType<string>()];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from Braze and never written.");

    private static string? Text(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.Of(entry),
        _ => entry.GetRawText(),
    };
}
