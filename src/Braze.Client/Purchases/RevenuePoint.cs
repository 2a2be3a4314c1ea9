using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The revenue of one day or hour.</summary>
public sealed class RevenuePoint : DataPoint
{
    /// <summary>The money spent. Braze names no currency here, and documents a whole number.</summary>
    [JsonPropertyName("revenue")]
    public decimal? Revenue { get; set; }
}
