using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Lets the serializer write a request by hand-written code; nothing reads one.</summary>
internal sealed class TrackRequestConverter : JsonConverter<TrackRequest>
{
    public override TrackRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(TrackRequest)} is written to Braze and never read back; build one in code.");

    public override void Write(Utf8JsonWriter writer, TrackRequest value, JsonSerializerOptions options) => value.WriteTo(writer);
}
