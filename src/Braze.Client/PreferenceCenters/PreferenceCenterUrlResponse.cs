using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The address of one user's own page.</summary>
public sealed class PreferenceCenterUrlResponse : BrazeResponse
{
    /// <summary>The address. Whoever has it can change the user's choices, so do not log it.</summary>
    [JsonPropertyName("preference_center_url")]
    public string? PreferenceCenterUrl { get; set; }
}
