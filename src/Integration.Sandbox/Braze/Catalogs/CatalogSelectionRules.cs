using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What makes Braze refuse a selection.</summary>
internal static class CatalogSelectionRules
{
    private const int MaxFilters = 10;
    private const int MaxResults = 50;

    public static CatalogError? Problem(CatalogRecord catalog, JsonNode? node)
    {
        if (node is not JsonObject selection || WireJson.Text(selection["name"]) is not { Length: > 0 } name || selection["filters"] is not JsonArray filters
            || !(selection["source"] is null || WireJson.Text(selection["source"]) is "Braze" or "Shopify"))
        {
            return new CatalogError("invalid-selection", "The selection is not valid", "selection");
        }

        if (catalog.Selections.ContainsKey(name))
        {
            return new CatalogError("selection-name-already-exists", "A selection with that name already exists", "name", name);
        }

        if (filters.Count > MaxFilters)
        {
            return new CatalogError("too-many-filters", "A selection takes at most 10 filters", "filters");
        }

        if (!filters.All(f => IsFilter(catalog, f)))
        {
            return new CatalogError("selection-has-invalid-filter", "A filter of the selection is not valid", "filters");
        }

        return filters.Select(f => WireJson.Text(f!["field"])!).Where(f => catalog.TypeOf(f) == "array").Distinct(StringComparer.Ordinal).Count() > 1
            ? new CatalogError("selection-contains-too-many-arrays", "A selection takes one array field", "filters")
            : LimitProblem(selection["results_limit"]) ?? SortingProblem(catalog, selection);
    }

    /// <summary>The fields a selection looks at: they cannot be deleted.</summary>
    public static IReadOnlyList<string> FieldsOf(JsonObject selection) =>
        [.. selection["filters"]!.AsArray().Select(f => WireJson.Text(f!["field"])!), .. WireJson.Text(selection["sort_field"]) is { } sort ? new[] { sort } : []];

    private static bool IsFilter(CatalogRecord catalog, JsonNode? node)
    {
        if (node is not JsonObject filter || filter["value"] is null || WireJson.Text(filter["field"]) is not { } field)
        {
            return false;
        }

        return (catalog.TypeOf(field), WireJson.Text(filter["operator"])) is
            ("string", "equals" or "does not equal")
            or ("number", "equals" or "does not equal" or "greater than" or "less than")
            or ("boolean", "is")
            or ("time", "before" or "after")
            or ("array", "includes value" or "does not include value")
            or ("geo", "geo within" or "geo outside");
    }

    private static CatalogError? LimitProblem(JsonNode? limit) =>
        WireJson.Integer(limit) is >= 1 and <= MaxResults ? null : new CatalogError("selection-invalid-results-limit", "The results limit must be 1 to 50", "results_limit");

    // One without the other sorts at random, which is no error.
    private static CatalogError? SortingProblem(CatalogRecord catalog, JsonObject selection)
    {
        if (selection["sort_order"] is { } order && WireJson.Text(order) is not ("asc" or "desc"))
        {
            return new CatalogError("invalid-sort-order", "The sort order must be asc or desc", "sort_order");
        }

        return selection["sort_field"] is { } field && !(WireJson.Text(field) is { } name && catalog.TypeOf(name) is not null)
            ? new CatalogError("invalid-sort-field", "The sort field is not a field of the catalog", "sort_field")
            : null;
    }
}
