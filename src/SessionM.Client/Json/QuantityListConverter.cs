using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace SessionM.Client;

/// <summary>
/// Reads and writes a list of numbers that belong by position to another list. Leaving an entry out would give the others to the wrong ones, so a list
/// in which one cannot be read is <see langword="null"/> as a whole.
/// </summary>
internal sealed class QuantityListConverter : JsonConverter<IReadOnlyList<decimal>>
{
    private static readonly LenientDecimalConverter Numbers = new();

    public override IReadOnlyList<decimal>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        List<decimal?> quantities = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            quantities.Add(Numbers.Read(ref reader, typeof(decimal?), options));
        }

        return quantities.Contains(null) ? null : [.. quantities.Select(quantity => quantity!.Value)];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<decimal> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (decimal quantity in value)
        {
            writer.WriteNumberValue(quantity);
        }

        writer.WriteEndArray();
    }
}
