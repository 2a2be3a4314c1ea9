using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A field of a catalog.</summary>
public sealed class CatalogField
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What it holds.</summary>
    [JsonPropertyName("type")]
    public CatalogFieldType? Type { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
