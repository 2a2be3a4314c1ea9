using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Segments: what there is, and how large it is.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/segments/get_segment.</remarks>
public interface IBrazeSegments
{
    /// <summary>Reads one page of the segments, at most 100 of them. Archived ones are not listed.</summary>
    /// <param name="page">The page's number, from zero.</param>
    /// <param name="newestFirst">Sorts from the newest to the oldest, instead of from the oldest.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the first that is not full is the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page's number is negative.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /segments/list · idempotent.</remarks>
    Task<SegmentPage> GetPageAsync(int page = 0, bool newestFirst = false, CancellationToken cancellationToken = default);

    /// <summary>Lists all segments, reading page after page. Archived ones are not listed.</summary>
    /// <param name="newestFirst">Sorts from the newest to the oldest, instead of from the oldest.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The segments; a request is sent for each 100.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /segments/list · idempotent.</remarks>
    IAsyncEnumerable<SegmentSummary> ListAsync(bool newestFirst = false, CancellationToken cancellationToken = default);

    /// <summary>Reads one segment's description.</summary>
    /// <param name="segmentId">The segment's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /segments/details · idempotent.</remarks>
    Task<SegmentDetails> GetDetailsAsync(string segmentId, CancellationToken cancellationToken = default);

    /// <summary>Reads the segment's size day by day. Braze estimates it; for the exact size export the segment's users and count them.</summary>
    /// <param name="segmentId">The API identifier of a segment with analytics tracking.</param>
    /// <param name="days">How many days at most, 1 to 100.</param>
    /// <param name="endingAt">The last day; <see langword="null"/> for today.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the days are not 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /segments/data_series · idempotent.</remarks>
    Task<DataSeries<SegmentSizePoint>> GetSizeSeriesAsync(string segmentId, int days, DateTimeOffset? endingAt = null, CancellationToken cancellationToken = default);
}
