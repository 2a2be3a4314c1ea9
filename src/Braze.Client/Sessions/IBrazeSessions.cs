using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Sessions of the workspace's apps.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/sessions/get_sessions_analytics.</remarks>
public interface IBrazeSessions
{
    /// <summary>Reads how many sessions there were, by day or hour.</summary>
    /// <param name="query">Which sessions, and how many days or hours.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day or hour.</returns>
    /// <exception cref="ArgumentException">The unit is unknown; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /sessions/data_series · idempotent.</remarks>
    Task<DataSeries<SessionsPoint>> GetSeriesAsync(SessionSeriesQuery query, CancellationToken cancellationToken = default);
}
