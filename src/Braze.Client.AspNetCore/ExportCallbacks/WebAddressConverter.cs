using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>Reads an absolute http or https address; anything else is <see langword="null"/>, so that no host downloads from a path of its own.</summary>
internal sealed class WebAddressConverter : JsonConverter<Uri?>
{
    public override bool HandleNull => true;

    public override Uri? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.String
            && Uri.TryCreate(JsonText.Of(element), UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                ? address
                : null;
    }

    public override void Write(Utf8JsonWriter writer, Uri? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Callbacks are read and never written.");
}
