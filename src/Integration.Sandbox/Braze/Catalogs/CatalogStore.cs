namespace Integration.Sandbox;

/// <summary>The catalogs of the workspace.</summary>
internal sealed class CatalogStore
{
    private readonly OrderedDictionary<string, CatalogRecord> _catalogs = new(StringComparer.Ordinal);

    public IReadOnlyCollection<CatalogRecord> All => _catalogs.Values;

    public CatalogRecord? Find(string name) => _catalogs.GetValueOrDefault(name);

    public void Add(CatalogRecord catalog) => _catalogs.Add(catalog.Name, catalog);

    public void Remove(CatalogRecord catalog) => _catalogs.Remove(catalog.Name);

    public void Clear() => _catalogs.Clear();

    /// <summary>Answers for the catalog in the path, or that there is none.</summary>
    public Reply With(SandboxRequest request, Func<CatalogRecord, SandboxRequest, Reply> answer)
    {
        string name = request.PathValue("catalog_name");
        return Find(name) is { } catalog ? answer(catalog, request) : CatalogError.CatalogNotFound(name).ToReply();
    }
}
