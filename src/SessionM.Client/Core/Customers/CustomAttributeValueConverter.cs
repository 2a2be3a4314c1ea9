using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

internal sealed class CustomAttributeValueConverter : JsonConverter<CustomAttributeValue>
{
    public override CustomAttributeValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Attributes of answers are read as JSON; this type is only written.");

    public override void Write(Utf8JsonWriter writer, CustomAttributeValue value, JsonSerializerOptions options) => value.WriteTo(writer);
}
