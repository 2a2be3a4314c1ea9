using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the canvases.</summary>
public sealed class CanvasPage : BrazeResponse
{
    private List<CanvasSummary>? _canvases = [];

    /// <summary>At most 100 canvases; empty, never null.</summary>
    [JsonPropertyName("canvases")]
    public List<CanvasSummary> Canvases
    {
        get => _canvases ??= [];
        set => _canvases = Elements.WithoutNulls(value);
    }
}
