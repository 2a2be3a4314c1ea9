using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about segments.</summary>
internal static class SegmentsSnippets
{
    public static async Task MeasureAsync(IBrazeClient braze, Action<string?, DateTimeOffset?, long?> show, CancellationToken ct)
    {
        #region segments
        await foreach (SegmentSummary segment in braze.Segments.ListAsync(newestFirst: true, ct))
        {
            if (segment is { Id: { } id, AnalyticsTrackingEnabled: true })
            {
                DataSeries<SegmentSizePoint> sizes = await braze.Segments.GetSizeSeriesAsync(id, days: 14, cancellationToken: ct);
                sizes.Data.ForEach(day => show(segment.Name, day.Time, day.Size));
            }
        }
        #endregion
    }
}
