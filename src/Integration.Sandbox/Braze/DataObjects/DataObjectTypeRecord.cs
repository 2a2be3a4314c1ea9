using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A type, with its objects' attributes by their ids.</summary>
internal sealed class DataObjectTypeRecord(string name)
{
    public string Name => name;

    public DataObjectSchema Schema { get; set; } = new(definition: null);

    public string? DisplayNameSource { get; set; }

    public OrderedDictionary<string, DataObjectSchema> UserRelationshipKinds { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, JsonObject> Objects { get; } = new(StringComparer.Ordinal);

    public JsonObject Describe() => new()
    {
        ["type_name"] = name,
        ["metadata"] = DisplayNameSource is null ? [] : new JsonObject { ["display_name_source"] = DisplayNameSource },
    };
}
