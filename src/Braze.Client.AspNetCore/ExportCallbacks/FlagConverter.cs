using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>Reads a boolean, also in quotation marks; anything that does not say true is false.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.True
            || (element.ValueKind == JsonValueKind.String && bool.TryParse(JsonText.Of(element), out bool flag) && flag);
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Callbacks are read and never written.");
}
