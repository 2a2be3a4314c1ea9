using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What a campaign's message looks like.</summary>
public sealed class CampaignTemplate
{
    /// <summary>The kind of template.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The message.</summary>
    [JsonPropertyName("message")]
    [JsonConverter(typeof(LenientItemConverter<CampaignMessage>))]
    public CampaignMessage? Message { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
