using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integration.Abstractions;

/// <summary>Writes lists and objects as compact JSON with sorted names.</summary>
internal sealed class NestedJsonWriter(ScalarFormatter scalars, AttributeNormalizerOptions options)
{
    private const int MaxDepth = 64;

    // The text becomes a JSON string once more on its way out; escaping more than JSON needs would be escaped again.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _skipNullElements = options.NullElements == NullElementPolicy.Skip;
    private readonly bool _nestedInLists = options.NestedValues == NestedValuePolicy.Json;

    /// <summary>The JSON text of a list or object, or the problem with something in it.</summary>
    public ScalarText Write(object value)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, WriterOptions);
        string? problem = WriteValue(writer, value, depth: 0);
        if (problem is not null)
        {
            return ScalarText.Rejected(problem);
        }

        writer.Flush();
        return ScalarText.Of(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public string? TextOf(object key) => scalars.Format(key).Text;

    private string? WriteValue(Utf8JsonWriter writer, object? wrapped, int depth)
    {
        object? value = ValueShape.Unwrap(wrapped);
        if (value is null)
        {
            writer.WriteNullValue();
            return null;
        }

        if (ValueShape.AsList(value) is { } list)
        {
            return depth > 0 && !_nestedInLists ? Problems.Nested : WriteList(writer, list, depth + 1);
        }

        if (ValueShape.AsMembers(value, TextOf) is { } members)
        {
            return _nestedInLists ? WriteMembers(writer, members, depth + 1) : Problems.Nested;
        }

        return WriteScalar(writer, scalars.Format(value));
    }

    private string? WriteList(Utf8JsonWriter writer, IEnumerable<object?> list, int depth)
    {
        if (depth > MaxDepth)
        {
            return Problems.TooDeep;
        }

        writer.WriteStartArray();
        foreach (object? element in list)
        {
            if (_skipNullElements && ValueShape.Unwrap(element) is null)
            {
                continue;
            }

            if (WriteValue(writer, element, depth) is { } problem)
            {
                return problem;
            }
        }

        writer.WriteEndArray();
        return null;
    }

    private string? WriteMembers(Utf8JsonWriter writer, SortedDictionary<string, object?> members, int depth)
    {
        if (depth > MaxDepth)
        {
            return Problems.TooDeep;
        }

        writer.WriteStartObject();
        foreach ((string name, object? member) in members)
        {
            writer.WritePropertyName(name);
            if (WriteValue(writer, member, depth) is { } problem)
            {
                return problem;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static string? WriteScalar(Utf8JsonWriter writer, ScalarText scalar)
    {
        if (scalar.Problem is not null)
        {
            return scalar.Problem;
        }

        if (scalar.IsJsonLiteral)
        {
            writer.WriteRawValue(scalar.Text!);
        }
        else
        {
            writer.WriteStringValue(scalar.Text);
        }

        return null;
    }

    /// <summary>Why a list or object cannot be sent.</summary>
    public static class Problems
    {
        public const string Nested = "The value is, or holds, an object or a list in a list.";
        public const string TooDeep = "The value is nested deeper than 64 levels.";
    }
}
