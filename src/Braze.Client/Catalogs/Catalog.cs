using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A catalog.</summary>
public sealed class Catalog
{
    private List<CatalogField>? _fields;

    /// <summary>Its name, by which it is addressed.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Its fields, <c>id</c> first; empty, never null.</summary>
    [JsonPropertyName("fields")]
    public List<CatalogField> Fields
    {
        get => _fields ??= [];
        set => _fields = Elements.WithoutNulls(value);
    }

    /// <summary>How many items it holds.</summary>
    [JsonPropertyName("num_items")]
    public long? NumItems { get; set; }

    /// <summary>When it was changed last.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
