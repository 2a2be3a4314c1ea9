using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A segment on one day.</summary>
public sealed class SegmentSizePoint : DataPoint
{
    /// <summary>How many users it has, as Braze estimates.</summary>
    [JsonPropertyName("size")]
    public long? Size { get; set; }
}
