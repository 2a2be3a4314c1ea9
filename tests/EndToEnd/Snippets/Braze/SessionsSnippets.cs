using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about sessions.</summary>
internal static class SessionsSnippets
{
    public static async Task ReadAsync(IBrazeClient braze, string appId, CancellationToken ct)
    {
        #region sessions
        DataSeries<SessionsPoint> week = await braze.Sessions.GetSeriesAsync(new SessionSeriesQuery(length: 7) { AppId = appId }, ct);
        SessionsPoint? busiest = week.Data.MaxBy(day => day.Sessions);
        #endregion
        _ = busiest;
    }
}
