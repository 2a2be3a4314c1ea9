using System.Text.Json.Serialization;

namespace Braze.Client;

internal sealed class CancelSegmentExportBody(string segmentId)
{
    [JsonPropertyName("segment_id")]
    public string SegmentId { get; } = segmentId;
}
