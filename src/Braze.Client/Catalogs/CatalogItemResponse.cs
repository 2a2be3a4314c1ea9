using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One item of a catalog.</summary>
public sealed class CatalogItemResponse : BrazeResponse
{
    private List<CatalogItem>? _items;

    /// <summary>The answer's list, which has one item; never null.</summary>
    [JsonPropertyName("items")]
    public List<CatalogItem> Items
    {
        get => _items ??= [];
        set => _items = Elements.WithoutNulls(value);
    }

    /// <summary>The item; <see langword="null"/> only if Braze sent none.</summary>
    [JsonIgnore]
    public CatalogItem? Item => Items.Count > 0 ? Items[0] : null;
}
