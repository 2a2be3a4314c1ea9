using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A catalog as the workspace keeps it.</summary>
internal sealed class CatalogRecord(string name, string? description)
{
    public string Name { get; } = name;

    public List<CatalogField> Fields { get; } = [];

    /// <summary>The items by id, in the order created.</summary>
    public OrderedDictionary<string, JsonObject> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the fields each selection looks at, by the selection's name.</summary>
    public Dictionary<string, IReadOnlyList<string>> Selections { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Updated { get; set; }

    public string? TypeOf(string field) => Fields.Find(f => f.Name == field)?.Type;

    public JsonObject Describe() => new()
    {
        ["description"] = description,
        ["fields"] = new JsonArray([.. Fields.Select(f => new JsonObject { ["name"] = f.Name, ["type"] = f.Type })]),
        ["name"] = Name,
        ["num_items"] = Items.Count,
        ["updated_at"] = Updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
    };
}
