using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What may be written into an object or a relationship.</summary>
internal sealed class DataObjectSchema(JsonObject? definition)
{
    private readonly JsonObject _definition = (JsonObject?)definition?.DeepClone() ?? new JsonObject { ["type"] = "object" };

    public JsonObject Describe() => (JsonObject)_definition.DeepClone();

    /// <summary>The attributes after a write: <paramref name="changes"/> laid over <paramref name="stored"/>, if it holds to the schema.</summary>
    public (JsonObject? Attributes, string? Problem) Merge(JsonNode? changes, JsonObject? stored)
    {
        if (changes is not (null or JsonObject))
        {
            return (null, "'attributes' must be an object");
        }

        JsonObject merged = (JsonObject?)stored?.DeepClone() ?? [];
        foreach ((string name, JsonNode? value) in changes as JsonObject ?? [])
        {
            if (FieldProblem(name, value) is { } problem)
            {
                return (null, problem);
            }

            // Braze tells nothing of null; a field without a value is the tolerant reading.
            merged.Remove(name);
            if (value is not null)
            {
                merged.Add(name, value.DeepClone());
            }
        }

        string? missing = Texts(_definition["required"]).FirstOrDefault(name => !merged.ContainsKey(name));
        return missing is null ? (merged, null) : (null, $"'{missing}' is required");
    }

    private string? FieldProblem(string name, JsonNode? value)
    {
        if (_definition["properties"] is not JsonObject fields)
        {
            return null;
        }

        if (!fields.TryGetPropertyValue(name, out JsonNode? field))
        {
            return $"'{name}' is not a field of the schema";
        }

        return value is null || field is not JsonObject declared || Fits(declared, value) ? null : $"'{name}' is not of the type the schema says";
    }

    // One level deep: how strictly Braze looks into lists and nested objects is not documented.
    private static bool Fits(JsonObject field, JsonNode value)
    {
        string[] types = [.. Texts(field["type"])];
        bool isOfType = types.Length == 0 || Array.Exists(types, type => IsOf(type, value));
        bool isTime = WireJson.Text(field["format"]) == "date-time" && WireJson.Text(value) is not null;
        return isOfType && (!isTime || BrazeTime.Parse(WireJson.Text(value)) is not null);
    }

    private static bool IsOf(string type, JsonNode value) => type switch
    {
        "string" => WireJson.Text(value) is not null,
        "number" => WireJson.IsNumber(value),
        "integer" => WireJson.Integer(value) is not null,
        "boolean" => WireJson.Flag(value) is not null,
        "array" => value is JsonArray,
        "object" => value is JsonObject,
        _ => true,
    };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node is JsonArray texts ? texts.Select(WireJson.Text).OfType<string>() : WireJson.Text(node) is { } text ? [text] : [];
}
