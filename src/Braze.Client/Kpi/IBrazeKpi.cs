using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Key figures of the workspace's apps, day by day.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/kpi/get_kpi_dau_date.</remarks>
public interface IBrazeKpi
{
    /// <summary>Reads how many users were new, day by day.</summary>
    /// <param name="days">How many days at most, 1 to 100.</param>
    /// <param name="endingAt">The last day; <see langword="null"/> for today.</param>
    /// <param name="appId">The API identifier of one app; <see langword="null"/> for all of the workspace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /kpi/new_users/data_series · idempotent.</remarks>
    Task<DataSeries<NewUsersPoint>> GetNewUsersSeriesAsync(int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads how many different users were active, day by day.</summary>
    /// <param name="days">How many days at most, 1 to 100.</param>
    /// <param name="endingAt">The last day; <see langword="null"/> for today.</param>
    /// <param name="appId">The API identifier of one app; <see langword="null"/> for all of the workspace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /kpi/dau/data_series · idempotent.</remarks>
    Task<DataSeries<DailyActiveUsersPoint>> GetDailyActiveUsersSeriesAsync(int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads how many different users were active in the 30 days that end with each day.</summary>
    /// <param name="days">How many days at most, 1 to 100.</param>
    /// <param name="endingAt">The last day; <see langword="null"/> for today.</param>
    /// <param name="appId">The API identifier of one app; <see langword="null"/> for all of the workspace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /kpi/mau/data_series · idempotent.</remarks>
    Task<DataSeries<MonthlyActiveUsersPoint>> GetMonthlyActiveUsersSeriesAsync(int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads how often apps were uninstalled, day by day.</summary>
    /// <param name="days">How many days at most, 1 to 100.</param>
    /// <param name="endingAt">The last day; <see langword="null"/> for today.</param>
    /// <param name="appId">The API identifier of one app; <see langword="null"/> for all of the workspace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A point for each day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are not 1 to 100; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /kpi/uninstalls/data_series · idempotent.</remarks>
    Task<DataSeries<UninstallsPoint>> GetUninstallsSeriesAsync(int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default);
}
