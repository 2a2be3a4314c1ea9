using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Lets the serializer write an object of properties; nothing reads one.</summary>
internal sealed class PropertyObjectConverter : JsonConverter<PropertyObject>
{
    public override PropertyObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(PropertyObject)} is written to Braze and never read back.");

    public override void Write(Utf8JsonWriter writer, PropertyObject value, JsonSerializerOptions options) => value.WriteTo(writer);
}
