using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSegments(BrazeTransport transport) : IBrazeSegments
{
    private const int PageSize = 100;

    public Task<SegmentPage> GetPageAsync(int page = 0, bool newestFirst = false, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        string? query = new QueryString().Add("page", page).Add("sort_direction", MessageListQuery.DirectionOf(newestFirst)).Build();
        return transport.SendAsync(
            BrazeOperations.SegmentsList, BrazeResponseJson.Default.SegmentPage, new CallSettings { Query = query }, cancellationToken);
    }

    public IAsyncEnumerable<SegmentSummary> ListAsync(bool newestFirst = false, CancellationToken cancellationToken = default) =>
        Pages.ByNumberAsync(
            BrazeOperations.SegmentsList,
            (page, token) => GetPageAsync(page, newestFirst, token), page => page.Segments, segment => segment.Id, PageSize, cancellationToken);

    public Task<SegmentDetails> GetDetailsAsync(string segmentId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(segmentId, nameof(segmentId));
        string? query = new QueryString().Add("segment_id", segmentId).Build();
        return transport.SendAsync(
            BrazeOperations.SegmentsDetails, BrazeResponseJson.Default.SegmentDetails, new CallSettings { Query = query }, cancellationToken);
    }

    public Task<DataSeries<SegmentSizePoint>> GetSizeSeriesAsync(
        string segmentId, int days, DateTimeOffset? endingAt = null, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(segmentId, nameof(segmentId));
        string? query = SeriesRange.Days(days, endingAt, nameof(days)).Add("segment_id", segmentId).Build();
        return transport.SendAsync(
            BrazeOperations.SegmentsDataSeries, BrazeResponseJson.Default.DataSeriesSegmentSizePoint, new CallSettings { Query = query }, cancellationToken);
    }
}
