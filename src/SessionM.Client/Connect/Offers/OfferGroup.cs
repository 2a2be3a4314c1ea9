using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A group of offers.</summary>
public sealed class OfferGroup
{
    /// <summary>The group's id; compare ignoring case. The all-zero GUID stands for none (inferred).</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The group's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The group's place among the others.</summary>
    [JsonPropertyName("sort_order")]
    public long? SortOrder { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
