using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An error of catalogs, which have a shape of their own: an id, and the parameters it is about.</summary>
internal sealed class CatalogError(string id, string message, string? parameter = null, params IReadOnlyList<string> values)
{
    public int Status { get; init; } = 400;

    // The pages of fields and selections show this one under 400 and list 404 beside it; 404 has no other use there.
    public static CatalogError CatalogNotFound(string name) => new("catalog-not-found", "Could not find catalog", "catalog_name", name) { Status = 404 };

    /// <summary>The page of deleting an item shows it under 400, that of reading one under 404.</summary>
    public static CatalogError ItemNotFound(string itemId, int status) => new("item-not-found", "Could not find item", "item_id", itemId) { Status = status };

    public Reply ToReply() => Reply.Json(Status, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject
        {
            ["id"] = id,
            ["message"] = message,
            ["parameters"] = parameter is null ? [] : new JsonArray(parameter),
            ["parameter_values"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]),
        }),
        ["message"] = "Invalid Request",
    });
}
