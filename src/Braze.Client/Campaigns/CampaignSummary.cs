using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A campaign as lists show it.</summary>
public sealed class CampaignSummary
{
    private List<string>? _tags = [];

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>When it was last edited.</summary>
    [JsonPropertyName("last_edited")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? LastEdited { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Whether it is an API campaign.</summary>
    [JsonPropertyName("is_api_campaign")]
    public bool? IsApiCampaign { get; set; }

    /// <summary>The names of its tags.</summary>
    [JsonPropertyName("tags")]
    public List<string> Tags
    {
        get => _tags ??= [];
        set => _tags = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
