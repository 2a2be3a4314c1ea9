using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Reads texts by name: one that is null or unreadable is left out, and one that is no text comes as its JSON.</summary>
internal sealed class TextMapConverter : JsonConverter<Dictionary<string, string>>
{
    public override bool HandleNull => true;

    public override Dictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return texts;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (JsonText.NameOf(member) is { } name && TextOf(member.Value) is { } text)
            {
                texts[name] = text;
            }
        }

        return texts;
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(BrazeResponse)} is read from Braze and never written.");

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => JsonText.Of(value),
        _ => value.GetRawText(),
    };
}
