using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>Points of all accounts together.</summary>
public sealed class PointSummary
{
    /// <summary>Points now.</summary>
    [JsonPropertyName("total_points")]
    public decimal? TotalPoints { get; set; }

    /// <summary>Points ever.</summary>
    [JsonPropertyName("life_time_points")]
    public decimal? LifeTimePoints { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
