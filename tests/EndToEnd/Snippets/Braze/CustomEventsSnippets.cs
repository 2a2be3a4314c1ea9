using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about custom events.</summary>
internal static class CustomEventsSnippets
{
    public static async Task CountAsync(IBrazeClient braze, Action<string, long> show, CancellationToken ct)
    {
        #region custom-events
        await foreach (string name in braze.CustomEvents.ListNamesAsync(ct))
        {
            DataSeries<EventCountPoint> day = await braze.CustomEvents.GetCountSeriesAsync(
                new EventSeriesQuery(name, length: 24) { Unit = SeriesUnit.Hour }, ct);
            show(name, day.Data.Sum(hour => hour.Count ?? 0));
        }
        #endregion
    }
}
