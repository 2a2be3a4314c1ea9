using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>Up to 50 items of a catalog.</summary>
public sealed class CatalogItemsPage : CursorPage
{
    private List<CatalogItem>? _items;

    /// <summary>The items; empty, never null.</summary>
    [JsonPropertyName("items")]
    public List<CatalogItem> Items
    {
        get => _items ??= [];
        set => _items = Elements.WithoutNulls(value);
    }
}
