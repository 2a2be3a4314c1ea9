using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Up to 50 items with their ids.</summary>
[JsonConverter(typeof(WriteOnlyConverter<CatalogItemsRequest>))]
internal sealed class CatalogItemsRequest : IWireRequest
{
    private readonly IReadOnlyList<CatalogItemValues> _items;

    public CatalogItemsRequest(IReadOnlyList<CatalogItemValues> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        CatalogItemIdsRequest.Check(items.Count, i => items[i]?.Id, nameof(items));
        _items = items;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(CatalogNames.Items);
        foreach (CatalogItemValues item in _items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
