using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Writes moments in UTC, as every request does; nothing reads one.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Moments of requests are written to Braze and never read back.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => WireDate.WriteInstant(writer, value);
}
