namespace Integration.Sandbox;

/// <summary>A field of a catalog.</summary>
internal sealed record CatalogField(string Name, string Type)
{
    public const string Id = "id";
}
