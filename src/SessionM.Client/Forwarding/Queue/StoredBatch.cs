using System.Text.Json.Serialization;

namespace SessionM.Client;

/// <summary>
/// What is stored in front of a batch. Version 1; stores outlive deployments, so what is here stays readable, and members are only added.
/// </summary>
internal sealed class StoredBatch
{
    [JsonPropertyName("v")]
    public int Version { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("customer")]
    public string? Customer { get; set; }

    /// <summary>Unix milliseconds.</summary>
    [JsonPropertyName("at")]
    public long ReceivedAt { get; set; }
}
