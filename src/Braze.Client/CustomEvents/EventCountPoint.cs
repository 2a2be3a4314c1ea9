using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A custom event in one day or hour.</summary>
public sealed class EventCountPoint : DataPoint
{
    /// <summary>How often it occurred.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }
}
