using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Lets the serializer write a request by hand-written code; nothing reads one.</summary>
internal sealed class WriteOnlyConverter<TRequest> : JsonConverter<TRequest>
    where TRequest : IWireRequest
{
    public override TRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(TRequest).Name} is written to Braze and never read back; build one in code.");

    public override void Write(Utf8JsonWriter writer, TRequest value, JsonSerializerOptions options) => value.WriteTo(writer);
}
