using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Abstractions;

/// <summary>Tells scalars, lists and objects apart, and reads JSON elements and nodes like the .NET values they stand for.</summary>
internal static class ValueShape
{
    /// <summary>Whether a value is of the kinds that nearly all are of, and neither a list nor an object.</summary>
    public static bool IsPlain(object value) => value is bool or int or long or decimal or double;

    /// <summary>Takes JSON wrappers off; the result is null, a scalar, a list or an object.</summary>
    public static object? Unwrap(object? value)
    {
        while (true)
        {
            switch (value)
            {
                case null or string:
                case var plain when IsPlain(plain):
                    return value;
                case JsonDocument document:
                    value = document.RootElement;
                    continue;
                case JsonValue node when node.TryGetValue(out object? inner) && inner is not JsonNode:
                    value = inner;
                    continue;
                case JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }:
                    return null;
                default:
                    return value;
            }
        }
    }

    /// <summary>The elements of a list, or null when the value is none.</summary>
    public static IEnumerable<object?>? AsList(object value) => value switch
    {
        string or byte[] => null,
        JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray().Select(element => (object?)element),
        JsonElement or JsonObject or JsonValue or IDictionary or IEnumerable<KeyValuePair<string, object?>> => null,
        IEnumerable list => list.Cast<object?>(),
        _ => null,
    };

    /// <summary>The members of an object in ordinal order, or null when the value is none. The last of several members of one name counts, as in JSON.</summary>
    /// <exception cref="FormatException">A name cannot be read, or has no text form.</exception>
    public static SortedDictionary<string, object?>? AsMembers(object value, Func<object, string?> keyText) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } or JsonObject => JsonMembers(value),
        IEnumerable<KeyValuePair<string, object?>> members => Sorted(members),
        IDictionary dictionary => Sorted(Entries(dictionary, keyText)),
        _ => null,
    };

    private static SortedDictionary<string, object?> JsonMembers(object json)
    {
        try
        {
            return Sorted(json is JsonElement element
                ? element.EnumerateObject().Select(p => KeyValuePair.Create<string, object?>(p.Name, p.Value))
                : ((JsonObject)json).Select(p => KeyValuePair.Create<string, object?>(p.Key, p.Value)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair in a name, or a name given twice to a JsonObject: both show only when the names are read.
            throw new FormatException("The JSON object holds a name that cannot be read.", e);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary dictionary, Func<object, string?> keyText)
    {
        // Not foreach: seen as a plain sequence, a generic dictionary yields pairs of its own types.
        for (IDictionaryEnumerator entries = dictionary.GetEnumerator(); entries.MoveNext();)
        {
            yield return KeyValuePair.Create(keyText(entries.Key) ?? throw new FormatException("A key of the dictionary has no text form."), entries.Value);
        }
    }

    private static SortedDictionary<string, object?> Sorted(IEnumerable<KeyValuePair<string, object?>> members)
    {
        SortedDictionary<string, object?> sorted = new(StringComparer.Ordinal);
        foreach ((string key, object? value) in members)
        {
            sorted[WellFormedText.From(key ?? "")] = value;
        }

        return sorted;
    }
}
