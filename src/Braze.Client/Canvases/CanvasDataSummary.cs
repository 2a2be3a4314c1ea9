using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Figures of a canvas over a time.</summary>
public sealed class CanvasDataSummary : BrazeResponse
{
    /// <summary>The figures.</summary>
    [JsonPropertyName("data")]
    public CanvasTotals? Data { get; set; }
}
