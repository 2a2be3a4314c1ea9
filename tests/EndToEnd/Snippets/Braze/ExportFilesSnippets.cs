using Braze.Client;

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
}
