using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>A canvas on one day.</summary>
public sealed class CanvasPoint : DataPoint
{
    private Dictionary<string, CanvasStatistics>? _variantStats = [];
    private Dictionary<string, CanvasStatistics>? _stepStats = [];

    /// <summary>The whole canvas.</summary>
    [JsonPropertyName("total_stats")]
    public CanvasStatistics? TotalStats { get; set; }

    /// <summary>The variants by their API identifier; empty unless asked for.</summary>
    [JsonPropertyName("variant_stats")]
    public Dictionary<string, CanvasStatistics> VariantStats
    {
        get => _variantStats ??= [];
        set => _variantStats = Elements.WithoutNulls(value);
    }

    /// <summary>The steps by their API identifier; empty unless asked for.</summary>
    [JsonPropertyName("step_stats")]
    public Dictionary<string, CanvasStatistics> StepStats
    {
        get => _stepStats ??= [];
        set => _stepStats = Elements.WithoutNulls(value);
    }
}
