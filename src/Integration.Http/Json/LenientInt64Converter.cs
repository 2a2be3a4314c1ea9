using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>
/// Reads a whole number, also from text and as <c>2.0</c>. One that cannot be read must not cost an answer of a thousand entries: an empty text, a
/// fraction, a number out of range or another kind of value reads as <see langword="null"/>.
/// </summary>
public sealed class LenientInt64Converter : JsonConverter<long?>
{
    /// <inheritdoc />
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientNumber.Read(ref reader) is { } number && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read and never written.");
}
