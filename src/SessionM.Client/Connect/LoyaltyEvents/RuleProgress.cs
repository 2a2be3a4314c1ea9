using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>How far a customer has come with loyalty rules. No public source shows the answer, so it is kept as it came.</summary>
public sealed class RuleProgress : SessionMResponse
{
    /// <summary>The <c>payload</c> as sent; <see langword="null"/> when there was none.</summary>
    [JsonPropertyName("payload")]
    public JsonElement? Payload { get; set; }
}
