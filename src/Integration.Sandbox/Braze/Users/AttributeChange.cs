using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Applies one attribute of an attributes object: a literal, an operation on what is stored, or null to remove it.</summary>
/// <remarks>What Braze cannot store it drops without a word; so does this.</remarks>
internal static class AttributeChange
{
    private const int MaxArrayLength = 500;
    private const int MaxNestedBytes = 100 * 1024;

    public static void Apply(JsonObject attributes, string name, JsonNode? value, bool merge)
    {
        switch (value)
        {
            case null:
                attributes.Remove(name);
                break;
            case JsonObject change when change.Count == 1 && change.ContainsKey("inc"):
                Increment(attributes, name, change["inc"]);
                break;
            case JsonObject change when IsArrayChange(change):
                ChangeArray(attributes, name, change);
                break;
            case JsonObject change when change.Count > 0 && change.All(m => m.Key is "$add" or "$update" or "$remove"):
                Store(attributes, name, ChangeObjects(attributes[name], change, merge));
                break;
            case JsonObject nested:
                Store(attributes, name, merge && attributes[name] is JsonObject stored ? Merge(stored, nested) : nested.DeepClone());
                break;
            case JsonArray array when array.Any(e => e is JsonObject):
                Store(attributes, name, array.DeepClone());
                break;
            case JsonArray array:
                attributes[name] = Scalars([], array, []);
                break;
            default:
                attributes[name] = value.DeepClone();
                break;
        }
    }

    private static bool IsArrayChange(JsonObject change) =>
        change.Count > 0 && change.All(m => m.Key is "add" or "remove" && m.Value is JsonArray);

    // Only whole numbers can be incremented; anything else leaves the attribute as it is.
    private static void Increment(JsonObject attributes, string name, JsonNode? by)
    {
        long? stored = attributes[name] is null ? 0 : WireJson.Integer(attributes[name]);
        if (stored is { } from && WireJson.Integer(by) is { } step)
        {
            attributes[name] = WireJson.FromInteger(unchecked(from + step));
        }
    }

    private static void ChangeArray(JsonObject attributes, string name, JsonObject change)
    {
        JsonArray stored = attributes[name] as JsonArray ?? [];
        attributes[name] = Scalars(stored, change["add"] as JsonArray ?? [], change["remove"] as JsonArray ?? []);
    }

    /// <summary>Values are unique, one added again moves to the end, and the oldest make room beyond 500.</summary>
    private static JsonArray Scalars(JsonArray stored, JsonArray add, JsonArray remove)
    {
        List<JsonNode> values = [.. stored.OfType<JsonNode>()];
        foreach (JsonNode value in add.OfType<JsonNode>())
        {
            values.RemoveAll(v => JsonNode.DeepEquals(v, value));
            values.Add(value);
        }

        values.RemoveAll(v => remove.Any(r => JsonNode.DeepEquals(v, r)));
        return [.. values.TakeLast(MaxArrayLength).Select(v => v.DeepClone())];
    }

    /// <summary>Operations on an array of objects; Braze runs <c>$add</c>, <c>$remove</c>, <c>$update</c> in this order whatever the order sent.</summary>
    private static JsonArray ChangeObjects(JsonNode? stored, JsonObject change, bool merge)
    {
        List<JsonNode?> objects = stored is JsonArray array ? [.. array.Select(o => o?.DeepClone())] : [];
        objects.AddRange((change["$add"] as JsonArray ?? []).Select(o => o?.DeepClone()));
        foreach (JsonNode? removal in change["$remove"] as JsonArray ?? [])
        {
            objects.RemoveAll(o => IsMatch(o, removal));
        }

        // Without _merge_objects an update has no effect.
        foreach (JsonNode? update in merge && change["$update"] is JsonArray updates ? updates : [])
        {
            for (int i = 0; i < objects.Count; i++)
            {
                if (IsMatch(objects[i], update) && update!["$new_object"] is JsonObject changes)
                {
                    objects[i] = Merge((JsonObject)objects[i]!, changes);
                }
            }
        }

        JsonArray result = [];
        foreach (JsonNode? item in objects)
        {
            result.Add(item);
        }

        return result;
    }

    private static bool IsMatch(JsonNode? candidate, JsonNode? selector) =>
        candidate is JsonObject item
        && selector is JsonObject by
        && WireJson.Text(by["$identifier_key"]) is { } key
        && item[key] is { } value
        && JsonNode.DeepEquals(value, by["$identifier_value"]);

    private static JsonObject Merge(JsonObject stored, JsonObject changes)
    {
        JsonObject merged = (JsonObject)stored.DeepClone();
        foreach ((string name, JsonNode? value) in changes)
        {
            merged[name] = value is JsonObject inner && !inner.ContainsKey("$time") && merged[name] is JsonObject old
                ? Merge(old, inner)
                : value?.DeepClone();
        }

        return merged;
    }

    /// <summary>One value that cannot be stored, or too many bytes, and Braze drops the whole update while answering success.</summary>
    private static void Store(JsonObject attributes, string name, JsonNode candidate)
    {
        if (IsStorable(candidate) && WireJson.Size(candidate) <= MaxNestedBytes)
        {
            attributes[name] = candidate;
        }
    }

    private static bool IsStorable(JsonNode? node) => node switch
    {
        null => false,
        JsonArray array => array.All(IsStorable),
        JsonObject time when time.ContainsKey("$time") => time.Count == 1 && BrazeTime.Parse(WireJson.Text(time["$time"])) is not null,
        JsonObject nested => nested.All(m => IsNestedKey(m.Key) && IsStorable(m.Value)),
        _ => node.GetValueKind() is not JsonValueKind.Undefined,
    };

    private static bool IsNestedKey(string key) => key.Length is > 0 and <= 255 && key.AsSpan().IndexOfAny(" .$") < 0;
}
