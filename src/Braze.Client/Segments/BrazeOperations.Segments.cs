using Integration.Http;

namespace Braze.Client;

/// <content>Segments.</content>
public static partial class BrazeOperations
{
    /// <summary>Lists segments, 100 on a page.</summary>
    public static Operation SegmentsList { get; } = Define(
        "segments.list", HttpMethod.Get, "segments/list", RetrySafety.Idempotent, WorkspaceGroup, "export/segments/get_segment", "segments.list");

    /// <summary>Reads one segment's description.</summary>
    public static Operation SegmentsDetails { get; } = Define(
        "segments.details", HttpMethod.Get, "segments/details", RetrySafety.Idempotent, WorkspaceGroup, "export/segments/get_segment_details", "segments.details");

    /// <summary>Reads a segment's estimated size day by day.</summary>
    public static Operation SegmentsDataSeries { get; } = Define(
        "segments.data_series", HttpMethod.Get, "segments/data_series", RetrySafety.Idempotent, WorkspaceGroup, "export/segments/get_segment_analytics", "segments.data_series");

    private static Operation[] SegmentOperations => [SegmentsList, SegmentsDetails, SegmentsDataSeries];
}
