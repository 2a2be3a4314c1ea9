using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A preference center without its pages.</summary>
public sealed class PreferenceCenterSummary
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The preference center's API identifier.</summary>
    [JsonPropertyName("preference_center_api_id")]
    public string? PreferenceCenterApiId { get; set; }

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
