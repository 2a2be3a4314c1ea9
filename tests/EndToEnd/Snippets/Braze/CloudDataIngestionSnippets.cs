using Braze.Client;
using Integration.Abstractions;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about Cloud Data Ingestion.</summary>
internal static class CloudDataIngestionSnippets
{
    public static async Task StartAsync(IBrazeClient braze, string integrationId, CancellationToken ct)
    {
        #region cloud-data-ingestion-start
        try
        {
            await braze.CloudDataIngestion.StartSyncAsync(integrationId, ct);
        }
        catch (RateLimitedException)
        {
            // Too many requests, or a sync of the integration is running already. Braze answers both alike.
        }
        #endregion
    }

    public static async Task WatchAsync(IBrazeClient braze, string integrationId, Action<DateTimeOffset?, long?> report, CancellationToken ct)
    {
        #region cloud-data-ingestion-watch
        await foreach (CloudDataSync sync in braze.CloudDataIngestion.ListSyncsAsync(integrationId, ct))
        {
            if (sync is { JobStatus: "partial", RowsFailedWithErrors: > 0 })
            {
                report(sync.SyncStartTime, sync.RowsFailedWithErrors);
            }
        }
        #endregion
    }
}
