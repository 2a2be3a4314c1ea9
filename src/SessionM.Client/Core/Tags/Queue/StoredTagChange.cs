using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>A change as it is stored. Version 1; stores outlive deployments, so what is here stays readable, and members are only added.</summary>
internal sealed class StoredTagChange
{
    [JsonPropertyName("v")]
    public int Version { get; set; }

    [JsonPropertyName("id")]
    public string? MessageId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    [JsonPropertyName("at")]
    public long CreatedAt { get; set; }

    [JsonPropertyName("user")]
    public string? UserId { get; set; }

    [JsonPropertyName("external")]
    public string? ExternalId { get; set; }

    [JsonPropertyName("tags")]
    public string[]? Tags { get; set; }

    /// <summary>Seconds; absent for counters.</summary>
    [JsonPropertyName("ttl")]
    public int? Seconds { get; set; }
}
