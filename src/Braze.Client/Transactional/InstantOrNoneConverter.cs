using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Reads a moment; anything that is none reads as null, because the send it is told about has taken place all the same.</summary>
internal sealed class InstantOrNoneConverter : JsonConverter<DateTimeOffset?>
{
    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);
        return element.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(element.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
                ? moment
                : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{nameof(TransactionalMetadata)} is read from Braze and never written.");
}
