using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The items of catalogs, many at a time or one. What Braze takes on for later is done at once.</summary>
internal sealed class CatalogItemEndpoints(BrazeState state) : BrazeEndpoints
{
    private const int PageSize = 50;
    private const string Items = "catalogs/{catalog_name}/items";
    private const string Item = Items + "/{item_id}";

    private readonly RateLimitGroup _bulk = new(16_000, TimeSpan.FromMinutes(1));
    private readonly RateLimitGroup _single = new(50, TimeSpan.FromMinutes(1));

    public override IReadOnlyList<SandboxEndpoint> All =>
    [
        new(HttpMethod.Post, Items, r => WithMany(r, Replace, Absence.Allowed)) { Limit = _bulk },
        new(HttpMethod.Patch, Items, r => WithMany(r, Edit, Absence.Skipped)) { Limit = _bulk },
        new(HttpMethod.Put, Items, r => WithMany(r, Replace, Absence.Allowed)) { Limit = _bulk },
        new(HttpMethod.Delete, Items, r => state.Catalogs.With(r, DeleteMany)) { Limit = _bulk },
        new(HttpMethod.Get, Items, r => state.Catalogs.With(r, List)) { Limit = _single },
        new(HttpMethod.Get, Item, r => state.Catalogs.With(r, Get)) { Limit = _single },
        new(HttpMethod.Post, Item, r => WithOne(r, Replace, Absence.Required, 201)) { Limit = _single },
        new(HttpMethod.Patch, Item, r => WithOne(r, Edit, Absence.Refused, 200)) { Limit = _single },
        new(HttpMethod.Put, Item, r => WithOne(r, Replace, Absence.Allowed, 200)) { Limit = _single },
        new(HttpMethod.Delete, Item, r => state.Catalogs.With(r, DeleteOne)) { Limit = _single },
    ];

    /// <summary>What it means when there is no item with an id yet.</summary>
    private enum Absence
    {
        Allowed,
        Required,
        Refused,
        Skipped,
    }

    private delegate CatalogError? ItemChange(CatalogRecord catalog, string id, JsonObject values, JsonObject result);

    private static Reply List(CatalogRecord catalog, SandboxRequest request) => CursorPage.Skipped(request) is { } skipped
        ? CursorPage.Answer(request, "items", [.. catalog.Items.Select(i => i.Value.DeepClone())], skipped, PageSize)
        : new CatalogError("invalid-cursor", "'cursor' is not valid", "cursor", request.QueryValue("cursor")!).ToReply();

    private static Reply Get(CatalogRecord catalog, SandboxRequest request)
    {
        string id = request.PathValue("item_id");
        return catalog.Items.TryGetValue(id, out JsonObject? item)
            ? BrazeReply.Success(200, new JsonObject { ["items"] = new JsonArray(item.DeepClone()) })
            : CatalogError.ItemNotFound(id, status: 404).ToReply();
    }

    private static Reply DeleteOne(CatalogRecord catalog, SandboxRequest request)
    {
        string id = request.PathValue("item_id");
        return catalog.Items.Remove(id) ? Changed(catalog, request, 202) : CatalogError.ItemNotFound(id, status: 400).ToReply();
    }

    private static Reply DeleteMany(CatalogRecord catalog, SandboxRequest request)
    {
        if (CatalogItemRules.Problem(request.Body["items"]) is { } problem)
        {
            return problem.ToReply();
        }

        foreach (JsonObject item in request.Body["items"]!.AsArray().OfType<JsonObject>())
        {
            catalog.Items.Remove(CatalogItemRules.IdOf(item));
        }

        return Changed(catalog, request, 202);
    }

    // Braze answers before it looks whether the items exist: created ones that do are replaced here, edited ones that do not are left out.
    private Reply WithMany(SandboxRequest request, ItemChange change, Absence absence) => state.Catalogs.With(request, (catalog, _) =>
    {
        if (CatalogItemRules.Problem(request.Body["items"]) is { } problem)
        {
            return problem.ToReply();
        }

        Dictionary<string, JsonObject> items = request.Body["items"]!.AsArray().OfType<JsonObject>().ToDictionary(CatalogItemRules.IdOf, StringComparer.Ordinal);
        return Store(catalog, items, change, absence) is { } refused ? refused.ToReply() : Changed(catalog, request, 202);
    });

    private Reply WithOne(SandboxRequest request, ItemChange change, Absence absence, int status) => state.Catalogs.With(request, (catalog, _) =>
    {
        string id = request.PathValue("item_id");
        if (CatalogItemRules.SingleProblem(request.Body["items"], id) is { } problem)
        {
            return problem.ToReply();
        }

        if (absence == Absence.Required && catalog.Items.ContainsKey(id))
        {
            return new CatalogError("item-already-exists", "The item already exists", "item_id", id).ToReply();
        }

        if (absence == Absence.Refused && !catalog.Items.ContainsKey(id))
        {
            return CatalogError.ItemNotFound(id, status: 404).ToReply();
        }

        Dictionary<string, JsonObject> items = new(StringComparer.Ordinal) { [id] = request.Body["items"]![0]!.AsObject() };
        return Store(catalog, items, change, absence) is { } refused ? refused.ToReply() : Changed(catalog, request, status);
    });

    /// <summary>Stores all items or, when one is refused, none.</summary>
    private static CatalogError? Store(CatalogRecord catalog, Dictionary<string, JsonObject> items, ItemChange change, Absence absence)
    {
        if (CatalogItemRules.FieldProblem(catalog, items) is { } problem)
        {
            return problem;
        }

        Dictionary<string, JsonObject> results = new(StringComparer.Ordinal);
        foreach ((string id, JsonObject values) in items)
        {
            JsonObject result = new() { [CatalogField.Id] = id };
            if (change(catalog, id, values, result) is { } refused)
            {
                return refused;
            }

            results.Add(id, result);
        }

        foreach ((string id, JsonObject result) in results.Where(r => absence != Absence.Skipped || catalog.Items.ContainsKey(r.Key)))
        {
            catalog.Items[id] = result;
        }

        return null;
    }

    private static CatalogError? Replace(CatalogRecord catalog, string id, JsonObject values, JsonObject result) =>
        Write(catalog, id, values, result, changesArrays: false);

    private static CatalogError? Edit(CatalogRecord catalog, string id, JsonObject values, JsonObject result)
    {
        foreach ((string name, JsonNode? value) in catalog.Items.GetValueOrDefault(id) ?? [])
        {
            result[name] = value?.DeepClone();
        }

        return Write(catalog, id, values, result, changesArrays: true);
    }

    private static CatalogError? Write(CatalogRecord catalog, string id, JsonObject values, JsonObject result, bool changesArrays)
    {
        foreach ((string name, JsonNode? value) in values.Where(v => v.Key != CatalogField.Id))
        {
            if (value is null)
            {
                result[name] = null;
                continue;
            }

            string type = catalog.TypeOf(name)!;
            bool change = changesArrays && CatalogValues.IsChange(value);
            if ((change ? null : CatalogItemRules.ValueProblem(id, value)) is { } problem)
            {
                return problem;
            }

            if ((change ? CatalogValues.Change(result[name], value.AsObject(), type) : CatalogValues.Convert(value, type)) is not { } stored)
            {
                return CatalogItemRules.Uncoerced(id);
            }

            result[name] = stored;
        }

        return null;
    }

    private static Reply Changed(CatalogRecord catalog, SandboxRequest request, int status)
    {
        catalog.Updated = request.Now;
        return BrazeReply.Success(status);
    }
}
