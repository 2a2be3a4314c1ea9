using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>One customer.</summary>
public sealed class CustomerResponse : SessionMResponse
{
    /// <summary>The customer; <see langword="null"/> when the answer held none, which is known of no call that succeeds.</summary>
    [JsonPropertyName("user")]
    public Customer? Customer { get; set; }
}
