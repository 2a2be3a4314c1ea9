using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>
/// Reads an amount, also from text. One that cannot be read must not cost an answer of a thousand entries: an empty text, a number out of range or
/// another kind of value reads as <see langword="null"/>.
/// </summary>
public sealed class LenientDecimalConverter : JsonConverter<decimal?>
{
    /// <inheritdoc />
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientNumber.Read(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read and never written.");
}
