using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The custom events a workspace has recorded. They are sent with <see cref="IBrazeUsers"/>.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/custom_events/get_custom_events_data.</remarks>
public interface IBrazeCustomEvents
{
    /// <summary>Reads one page of the custom events, sorted by name, at most 50 of them.</summary>
    /// <param name="cursor">The <see cref="CursorPage.NextCursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page, with the cursor of the next.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /events · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    Task<CustomEventPage> GetPageAsync(string? cursor = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all custom events, sorted by name, reading page after page.</summary>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The custom events; a request is sent for each 50.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /events · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    IAsyncEnumerable<CustomEventDefinition> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one page of the custom events' names, sorted, at most 250 of them.</summary>
    /// <param name="page">The page's number, from zero.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page; the first that is not full is the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page's number is negative.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /events/list · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    Task<CustomEventNamePage> GetNamePageAsync(int page = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists the names of all custom events, sorted, reading page after page: a fifth of the requests <see cref="ListAsync"/> needs.</summary>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The names; a request is sent for each 250.</returns>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /events/list · idempotent · 1,000 an hour, shared with the other lists of recorded names.</remarks>
    IAsyncEnumerable<string> ListNamesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads how often a custom event occurred, by day or hour.</summary>
    /// <param name="query">Which event, and how many days or hours.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day or hour.</returns>
    /// <exception cref="ArgumentException">The unit is unknown; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /events/data_series · idempotent.</remarks>
    Task<DataSeries<EventCountPoint>> GetCountSeriesAsync(EventSeriesQuery query, CancellationToken cancellationToken = default);
}
