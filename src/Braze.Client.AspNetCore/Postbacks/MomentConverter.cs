using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client.AspNetCore;

/// <summary>Reads a moment in ISO 8601, as UTC when it has no offset. Anything else is <see langword="null"/>: a date must not cost the news.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset?>
{
    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonElement element = JsonElement.ParseValue(ref reader);

        // Only what begins as ISO 8601 does: the parser would also take 12:30 for today.
        return element.ValueKind == JsonValueKind.String
            && JsonText.Of(element) is [>= '0' and <= '9', _, _, _, '-', ..] text
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
                ? moment
                : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Postbacks are read and never written.");
}
