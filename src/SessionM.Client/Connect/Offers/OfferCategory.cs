using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A category of offers.</summary>
public sealed class OfferCategory
{
    /// <summary>The category's id; compare ignoring case.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The category's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The category's place among the others.</summary>
    [JsonPropertyName("sort_order")]
    public long? SortOrder { get; set; }

    /// <summary>Members SessionM sent that this class does not know, <c>offer_types</c> among them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
