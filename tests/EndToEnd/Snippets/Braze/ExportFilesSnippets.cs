using System.Collections.Concurrent;
using Braze.Client;
using Braze.Client.AspNetCore;
using Microsoft.AspNetCore.Builder;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about the archives of exports.</summary>
internal static class ExportFilesSnippets
{
    public static async Task ReadAsync(IBrazeClient braze, SegmentExportRequest request, string path, ExportPosition? last, Action<ExportedUserLine> handle, CancellationToken ct)
    {
        #region export-files
        SegmentExportResponse export = await braze.Exports.StartSegmentExportAsync(request, ct);
        Uri archive = export.Url!;                       // keep it like a key; from here on another process can go on

        await braze.ExportFiles.WaitUntilReadyAsync(archive, new ExportWaitOptions { TotalTime = TimeSpan.FromHours(1) }, ct);
        await braze.ExportFiles.DownloadAsync(archive, path, ct);
        await foreach (ExportedUserLine line in braze.ExportFiles.ReadAsync(path, new ExportReadOptions { After = last }, ct))
        {
            handle(line);                                // line.Position is what to keep, line.User is null when the line cannot be read
        }
        #endregion
    }

    public static void MapCallback(WebApplication app, ConcurrentDictionary<string, TaskCompletionSource> ready)
    {
        #region export-files-callback
        app.MapBrazeExportCallback("/braze/exports/{export}", "callbacks", (callback, context) =>
        {
            if (callback.Success && ready.TryGetValue((string)context.Request.RouteValues["export"]!, out TaskCompletionSource? signal))
            {
                signal.TrySetResult();
            }

            return Task.CompletedTask;
        });
        #endregion
    }

    public static async Task DownloadOnSignalAsync(
        IBrazeClient braze, string segmentId, Uri host, string secret, ConcurrentDictionary<string, TaskCompletionSource> ready, string path, CancellationToken ct)
    {
        #region export-files-signal
        string name = Guid.NewGuid().ToString("N");
        TaskCompletionSource signal = ready[name] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        SegmentExportResponse export = await braze.Exports.StartSegmentExportAsync(
            new SegmentExportRequest(segmentId, ExportFields.ExternalId) { CallbackEndpoint = new Uri(host, $"braze/exports/{name}?secret={secret}") }, ct);

        await signal.Task.WaitAsync(TimeSpan.FromHours(2), ct);       // a failed export calls nobody
        await braze.ExportFiles.DownloadAsync(export.Url!, path, ct);
        #endregion
    }
}
