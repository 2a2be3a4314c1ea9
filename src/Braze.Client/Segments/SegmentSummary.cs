using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A segment as lists show it.</summary>
public sealed class SegmentSummary
{
    private List<string>? _tags = [];

    /// <summary>The API identifier.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Whether Braze keeps figures about it.</summary>
    [JsonPropertyName("analytics_tracking_enabled")]
    public bool? AnalyticsTrackingEnabled { get; set; }

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
