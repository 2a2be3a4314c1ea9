using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Writes durations in whole seconds; nothing reads one.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Durations of requests are written to Braze and never read back.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalSeconds);
}
