using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>What the point of sale answers when it has no more to say than that it took the request.</summary>
public sealed class PosResponse : SessionMResponse
{
    /// <summary>The payload, if there is one; none is documented for these calls.</summary>
    [JsonPropertyName("payload")]
    public JsonElement? Payload { get; set; }
}
