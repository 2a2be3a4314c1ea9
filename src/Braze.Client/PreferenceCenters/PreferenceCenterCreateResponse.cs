using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A preference center was made.</summary>
public sealed class PreferenceCenterCreateResponse : BrazeResponse
{
    /// <summary>The preference center's API identifier.</summary>
    [JsonPropertyName("preference_center_api_id")]
    public string? PreferenceCenterApiId { get; set; }

    /// <summary>The tag that puts its address into a message.</summary>
    [JsonPropertyName("liquid_tag")]
    public string? LiquidTag { get; set; }

    /// <summary>When it was made; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }
}
