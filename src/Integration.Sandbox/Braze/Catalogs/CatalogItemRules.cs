using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse items.</summary>
internal static class CatalogItemRules
{
    private const int MaxItems = 50;
    private const int MaxId = 250;
    private const int MaxText = 5_000;
    private const int MaxNesting = 50;

    /// <summary>The items of a request that names each by its id.</summary>
    public static CatalogError? Problem(JsonNode? node)
    {
        if (ArrayProblem(node, MaxItems) is { } problem)
        {
            return problem;
        }

        JsonObject[] items = [.. node!.AsArray().OfType<JsonObject>()];
        int missing = items.Count(i => i[CatalogField.Id] is null);
        if (missing > 0)
        {
            return new CatalogError("items-missing-ids", $"There are {missing} item(s) that do not have ids");
        }

        if (items.Any(i => WireJson.Text(i[CatalogField.Id]) is null))
        {
            return new CatalogError("ids-not-strings", "Item ids must be strings", CatalogField.Id);
        }

        string[] ids = [.. items.Select(IdOf)];
        return ids.Select(IdProblem).OfType<CatalogError>().FirstOrDefault()
            ?? (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length ? new CatalogError("ids-not-unique", "Item ids must be unique in the request", CatalogField.Id) : null);
    }

    /// <summary>The one item of a request whose path has the id.</summary>
    public static CatalogError? SingleProblem(JsonNode? node, string id) =>
        ArrayProblem(node, most: 1) ?? IdProblem(id)
        ?? (node!.AsArray()[0]!.AsObject().ContainsKey(CatalogField.Id) ? new CatalogError("id-in-body", "The id must not be in the body", CatalogField.Id, id) : null);

    public static CatalogError? IdProblem(string id) => id.Length > MaxId
        ? new CatalogError("ids-too-large", "An item id is longer than 250 characters", CatalogField.Id, id)
        : CatalogRules.IsName(id) ? null : new CatalogError("invalid-ids", "Item ids may hold letters, numbers, hyphens and underscores", CatalogField.Id, id);

    public static CatalogError? FieldProblem(CatalogRecord catalog, IEnumerable<KeyValuePair<string, JsonObject>> items)
    {
        string[] strangers = [.. items.Where(i => i.Value.Any(m => catalog.TypeOf(m.Key) is null)).Select(i => i.Key)];
        return strangers.Length == 0 ? null : new CatalogError("invalid-fields", "Some of the fields given do not exist in the catalog", CatalogField.Id, strangers);
    }

    public static CatalogError? ValueProblem(string id, JsonNode? value)
    {
        if (Depth(value) > MaxNesting)
        {
            return new CatalogError("too-deep-nesting-in-value-object", "Item objects have at most 50 levels", CatalogField.Id, id);
        }

        if (Parts(value).Any(v => WireJson.Text(v) is { Length: > MaxText }))
        {
            return new CatalogError("items-too-large", "Item values have at most 5,000 characters", CatalogField.Id, id);
        }

        return Parts(value).OfType<JsonObject>().Any(o => o.Any(m => m.Key.AsSpan().ContainsAny('.', '$')))
            ? new CatalogError("invalid-keys-in-value-object", "Item object keys can't include . or $", CatalogField.Id, id)
            : null;
    }

    public static CatalogError Uncoerced(string id) => new("unable-to-coerce-value", "Item types can't be converted", CatalogField.Id, id);

    public static string IdOf(JsonObject item) => WireJson.Text(item[CatalogField.Id])!;

    private static CatalogError? ArrayProblem(JsonNode? node, int most)
    {
        if (node is not JsonArray { Count: > 0 } items || items.Any(i => i is not JsonObject))
        {
            return new CatalogError("item-array-invalid", "items must be an array of objects", "items");
        }

        return items.Count > most ? new CatalogError("request-includes-too-many-items", $"A request takes at most {most} item(s)", "items") : null;
    }

    private static int Depth(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Select(m => Depth(m.Value)).DefaultIfEmpty().Max(),
        JsonArray elements => 1 + elements.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static IEnumerable<JsonNode?> Parts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Parts(m.Value)).Append(members),
        JsonArray elements => elements.SelectMany(Parts).Append(elements),
        _ => [node],
    };
}
