using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>
/// Reads a text as a Liquid template leaves it: quotation marks with nothing between them where the profile has no value, a number or a boolean
/// where the marks were forgotten. Blank is absent, anything else is kept as its JSON text.
/// </summary>
internal sealed class LiquidTextConverter : JsonConverter<string?>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        string? text = element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => JsonText.Of(element),
            _ => element.GetRawText(),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Webhooks are read and never written.");
}
