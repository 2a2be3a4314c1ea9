using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What one rule made of a loyalty event. Outcomes are of many kinds; what only some have is in the additional properties.</summary>
public sealed class LoyaltyEventOutcome
{
    /// <summary>Whether the outcome took effect. One that did not is no failure: rules have limits.</summary>
    [JsonPropertyName("is_outcome_applied")]
    public bool? IsOutcomeApplied { get; set; }

    /// <summary>SessionM's number for the kind of outcome; the meanings are not documented.</summary>
    [JsonPropertyName("discriminator")]
    public long? Discriminator { get; set; }

    /// <summary>How many points it awarded, where it awards points.</summary>
    [JsonPropertyName("points_awarded")]
    public decimal? PointsAwarded { get; set; }

    /// <summary>SessionM's text.</summary>
    [JsonPropertyName("outcome_message")]
    public string? OutcomeMessage { get; set; }

    /// <summary>Members SessionM sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
