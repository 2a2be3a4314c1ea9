using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>
/// Reads an amount, also from text. One that cannot be read must not cost a wallet of a thousand offers: an empty text, a number out of range or
/// another kind of value reads as <see langword="null"/>.
/// </summary>
internal sealed class LenientDecimalConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientNumber.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read from SessionM and never written.");
}
