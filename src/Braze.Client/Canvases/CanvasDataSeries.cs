using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Figures of a canvas day by day.</summary>
public sealed class CanvasDataSeries : BrazeResponse
{
    /// <summary>The figures.</summary>
    [JsonPropertyName("data")]
    public CanvasSeries? Data { get; set; }
}
