using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about key figures.</summary>
internal static class KpiSnippets
{
    public static async Task ReadAsync(IBrazeClient braze, Action<DateTime, long?> show, CancellationToken ct)
    {
        #region kpi
        DataSeries<DailyActiveUsersPoint> month = await braze.Kpi.GetDailyActiveUsersSeriesAsync(days: 30, cancellationToken: ct);
        foreach (DailyActiveUsersPoint point in month.Data)
        {
            if (point.Time is { } time)
            {
                show(time.Date, point.ActiveUsers);          // a day of the company's time zone, not of UTC
            }
        }
        #endregion
    }
}
