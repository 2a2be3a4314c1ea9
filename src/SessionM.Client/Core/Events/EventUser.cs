using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>The customer after events were processed, as far as the answer tells.</summary>
public sealed class EventUser
{
    /// <summary>SessionM's user id, where the answer repeats it.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>Points to spend after the events.</summary>
    [JsonPropertyName("available_points")]
    public decimal? AvailablePoints { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }

    /// <summary>The type alone; never the customer.</summary>
    public override string ToString() => nameof(EventUser);
}
