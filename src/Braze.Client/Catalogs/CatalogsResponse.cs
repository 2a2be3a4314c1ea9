using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The workspace's catalogs, or the one that was created.</summary>
public sealed class CatalogsResponse : BrazeResponse
{
    private List<Catalog>? _catalogs;

    /// <summary>The catalogs; empty, never null.</summary>
    [JsonPropertyName("catalogs")]
    public List<Catalog> Catalogs
    {
        get => _catalogs ??= [];
        set => _catalogs = Elements.WithoutNulls(value);
    }
}
