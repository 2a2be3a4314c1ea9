using System.Text.Json;
using System.Text.Json.Serialization;

namespace Integration.Http;

/// <summary>Reads a list of objects: null is an empty list, one object a list of one, and an entry that is no object is left out. The item's type must be named in the context.</summary>
/// <typeparam name="T">The item.</typeparam>
public sealed class LenientListConverter<T> : JsonConverter<IReadOnlyList<T>>
    where T : class
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<T> items = [];
        JsonConverter<T> converter = NestedObject.ConverterOf<T>(options);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(ref reader, items, converter, options);
            return items;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(ref reader, items, converter, options);
        }

        return items;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are read and never written.");

    private static void Add(ref Utf8JsonReader reader, List<T> items, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        if (converter.Read(ref reader, typeof(T), options) is { } item)
        {
            items.Add(item);
        }
    }
}
