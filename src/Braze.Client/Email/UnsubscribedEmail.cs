using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An address that unsubscribed.</summary>
public sealed class UnsubscribedEmail
{
    /// <summary>The address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>When it unsubscribed; <see langword="null"/> when Braze did not tell or the date cannot be read.</summary>
    [JsonPropertyName("unsubscribed_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UnsubscribedAt { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
