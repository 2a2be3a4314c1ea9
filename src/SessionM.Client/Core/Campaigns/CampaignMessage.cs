using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The texts and the image of a campaign's message.</summary>
public sealed class CampaignMessage
{
    /// <summary>The headline.</summary>
    [JsonPropertyName("header")]
    public string? Header { get; set; }

    /// <summary>The text.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>The image's address.</summary>
    [JsonPropertyName("image_url")]
    public string? ImageUrl { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
