using System.Text.Json.Serialization.Metadata;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeKpi(BrazeTransport transport) : IBrazeKpi
{
    public Task<DataSeries<NewUsersPoint>> GetNewUsersSeriesAsync(
        int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.KpiNewUsersDataSeries, BrazeResponseJson.Default.DataSeriesNewUsersPoint, days, endingAt, appId, cancellationToken);

    public Task<DataSeries<DailyActiveUsersPoint>> GetDailyActiveUsersSeriesAsync(
        int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.KpiDailyActiveUsersDataSeries, BrazeResponseJson.Default.DataSeriesDailyActiveUsersPoint, days, endingAt, appId, cancellationToken);

    public Task<DataSeries<MonthlyActiveUsersPoint>> GetMonthlyActiveUsersSeriesAsync(
        int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.KpiMonthlyActiveUsersDataSeries, BrazeResponseJson.Default.DataSeriesMonthlyActiveUsersPoint, days, endingAt, appId, cancellationToken);

    public Task<DataSeries<UninstallsPoint>> GetUninstallsSeriesAsync(
        int days, DateTimeOffset? endingAt = null, string? appId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.KpiUninstallsDataSeries, BrazeResponseJson.Default.DataSeriesUninstallsPoint, days, endingAt, appId, cancellationToken);

    private Task<DataSeries<TPoint>> GetAsync<TPoint>(
        Operation operation, JsonTypeInfo<DataSeries<TPoint>> type, int days, DateTimeOffset? endingAt, string? appId, CancellationToken cancellationToken)
        where TPoint : DataPoint
    {
        string? query = SeriesRange.Days(days, endingAt, nameof(days)).Add("app_id", appId).Build();
        return transport.SendAsync(operation, type, new CallSettings { Query = query }, cancellationToken);
    }
}
