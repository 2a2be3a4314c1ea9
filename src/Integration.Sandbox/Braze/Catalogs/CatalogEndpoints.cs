using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>Catalogs, their fields and selections. What Braze takes on for later is done at once.</summary>
internal sealed class CatalogEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int MaxFieldsAtOnce = 50;
    private const string Catalog = "catalogs/{catalog_name}";

    private readonly RateLimitGroup _catalogs = new(50, TimeSpan.FromMinutes(1));
    private readonly RateLimitGroup _structure = new(50, TimeSpan.FromMinutes(1));

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Get, "catalogs", List) { Limit = _catalogs },
        new(HttpMethod.Post, "catalogs", Create) { Limit = _catalogs },
        new(HttpMethod.Delete, Catalog, r => state.Catalogs.With(r, Delete)) { Limit = _catalogs },
        new(HttpMethod.Post, Catalog + "/fields", r => state.Catalogs.With(r, CreateFields)) { Limit = _structure },
        new(HttpMethod.Delete, Catalog + "/fields/{field_name}", r => state.Catalogs.With(r, DeleteField)) { Limit = _structure },
        new(HttpMethod.Post, Catalog + "/selections", r => state.Catalogs.With(r, CreateSelection)) { Limit = _structure },
        new(HttpMethod.Delete, Catalog + "/selections/{selection_name}", r => state.Catalogs.With(r, DeleteSelection)) { Limit = _structure },
    ];

    private Reply List(SandboxRequest request) =>
        BrazeReply.Success(200, new JsonObject { ["catalogs"] = new JsonArray([.. state.Catalogs.All.Select(c => c.Describe())]) });

    private Reply Create(SandboxRequest request)
    {
        if (request.Body["catalogs"] is not JsonArray { Count: > 0 } catalogs)
        {
            return new CatalogError("catalog-array-invalid", "catalogs must be an array of objects", "catalogs").ToReply();
        }

        if (catalogs.Count > 1)
        {
            return new CatalogError("too-many-catalog-atoms", "Only one catalog can be created per request", "catalogs").ToReply();
        }

        if (CatalogRules.Problem(catalogs[0]) is { } problem)
        {
            return problem.ToReply();
        }

        string name = WireJson.Text(catalogs[0]!["name"])!;
        if (state.Catalogs.Find(name) is not null)
        {
            return new CatalogError("catalog-name-already-exists", "A catalog with that name already exists", "name", name).ToReply();
        }

        CatalogRecord catalog = new(name, WireJson.Text(catalogs[0]!["description"])) { Updated = request.Now };
        catalog.Fields.AddRange(CatalogRules.ReadFields(catalogs[0]!["fields"]));
        state.Catalogs.Add(catalog);
        return BrazeReply.Success(201, new JsonObject { ["catalogs"] = new JsonArray(catalog.Describe()) });
    }

    private Reply Delete(CatalogRecord catalog, SandboxRequest request)
    {
        state.Catalogs.Remove(catalog);
        return BrazeReply.Success(200);
    }

    private static Reply CreateFields(CatalogRecord catalog, SandboxRequest request)
    {
        if (CatalogRules.FieldsProblem(request.Body["fields"]) is { } problem)
        {
            return problem.ToReply();
        }

        // A field that exists already is left as it is: no error for it is documented.
        CatalogField[] sent = [.. CatalogRules.ReadFields(request.Body["fields"])];
        CatalogField[] added = [.. sent.Where(f => catalog.TypeOf(f.Name) is null)];
        if (sent.Length > MaxFieldsAtOnce)
        {
            return new CatalogError("request-includes-too-many-fields", "A request takes at most 50 fields", "fields").ToReply();
        }

        if (catalog.Fields.Count + added.Length > CatalogRules.MaxFields)
        {
            return new CatalogError("catalog-exceeds-fields-limit", "A catalog takes 500 fields", "fields").ToReply();
        }

        catalog.Fields.AddRange(added);
        return Accept(catalog, request);
    }

    private static Reply DeleteField(CatalogRecord catalog, SandboxRequest request)
    {
        string name = request.PathValue("field_name");
        if (name == CatalogField.Id || catalog.TypeOf(name) is null)
        {
            return new CatalogError("invalid-field-name", "The field name is not valid", "field_name", name) { Status = 404 }.ToReply();
        }

        if (catalog.Selections.Values.Any(fields => fields.Contains(name, StringComparer.Ordinal)))
        {
            return new CatalogError("field-referenced-by-selection", "The field is in use by a selection", "field_name", name).ToReply();
        }

        catalog.Fields.RemoveAll(f => f.Name == name);
        foreach (JsonObject item in catalog.Items.Values)
        {
            item.Remove(name);
        }

        return Accept(catalog, request);
    }

    private static Reply CreateSelection(CatalogRecord catalog, SandboxRequest request)
    {
        if (CatalogSelectionRules.Problem(catalog, request.Body["selection"]) is { } problem)
        {
            return problem.ToReply();
        }

        JsonObject selection = request.Body["selection"]!.AsObject();
        catalog.Selections.Add(WireJson.Text(selection["name"])!, CatalogSelectionRules.FieldsOf(selection));
        return Accept(catalog, request);
    }

    private static Reply DeleteSelection(CatalogRecord catalog, SandboxRequest request)
    {
        string name = request.PathValue("selection_name");
        return catalog.Selections.Remove(name)
            ? Accept(catalog, request)
            : new CatalogError("invalid-selection", "The selection name is not valid", "selection_name", name) { Status = 404 }.ToReply();
    }

    private static Reply Accept(CatalogRecord catalog, SandboxRequest request)
    {
        catalog.Updated = request.Now;
        return BrazeReply.Success(202);
    }
}
