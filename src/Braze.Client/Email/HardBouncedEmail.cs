using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An address that bounced for good.</summary>
public sealed class HardBouncedEmail
{
    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>When it bounced; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("hard_bounced_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? HardBouncedAt { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
