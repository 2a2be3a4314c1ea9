using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>SessionM's answer to a movement between tiers. No public source shows it, so it is kept as it came; fetch the customer to see the level.</summary>
public sealed class TierResponse : SessionMResponse
{
    /// <summary>The <c>payload</c> as sent; <see langword="null"/> when there was none.</summary>
    [JsonPropertyName("payload")]
    public JsonElement? Payload { get; set; }
}
