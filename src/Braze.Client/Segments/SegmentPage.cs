using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>One page of the segments.</summary>
public sealed class SegmentPage : BrazeResponse
{
    private List<SegmentSummary>? _segments = [];

    /// <summary>At most 100 segments; empty, never null.</summary>
    [JsonPropertyName("segments")]
    public List<SegmentSummary> Segments
    {
        get => _segments ??= [];
        set => _segments = Elements.WithoutNulls(value);
    }
}
