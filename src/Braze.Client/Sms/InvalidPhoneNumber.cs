using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A phone number that cannot receive SMS.</summary>
public sealed class InvalidPhoneNumber
{
    /// <summary>The number in E.164 form.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>When it was found invalid; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("invalid_detected_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? InvalidDetectedAt { get; set; }

    /// <summary>Why it is invalid.</summary>
    [JsonPropertyName("reason")]
    public InvalidPhoneReason? Reason { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
