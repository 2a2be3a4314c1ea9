using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The sums of a <see cref="CanvasDataSummary"/>.</summary>
public sealed class CanvasTotals
{
    private Dictionary<string, CanvasStatistics>? _variantStats = [];
    private Dictionary<string, CanvasStatistics>? _stepStats = [];

    /// <summary>The canvas's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

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

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
