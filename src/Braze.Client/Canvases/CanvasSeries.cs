using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The days of a <see cref="CanvasDataSeries"/>.</summary>
public sealed class CanvasSeries
{
    private List<CanvasPoint>? _stats = [];

    /// <summary>The canvas's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>A point for each day; empty, never null.</summary>
    [JsonPropertyName("stats")]
    public List<CanvasPoint> Stats
    {
        get => _stats ??= [];
        set => _stats = Elements.WithoutNulls(value);
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
