using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>One item, whose id is part of the address.</summary>
[JsonConverter(typeof(WriteOnlyConverter<CatalogItemRequest>))]
internal sealed class CatalogItemRequest(CatalogItemValues item) : IWireRequest
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(CatalogNames.Items);
        item.WriteWithoutIdTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
