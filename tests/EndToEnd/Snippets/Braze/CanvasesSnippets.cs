using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about canvases.</summary>
internal static class CanvasesSnippets
{
    public static async Task SendAsync(IBrazeClient braze, string canvasId, Action<string> log, CancellationToken ct)
    {
        #region canvases-send
        TriggerSendResponse answer = await braze.Canvases.SendAsync(new CanvasTrigger(canvasId)
        {
            Recipients =
            {
                new CanvasRecipient(BrazeUser.External("u-1"))
                {
                    Context = { ["order_id"] = "o-1" },
                    Attributes = { FirstName = "Ann" },      // written to the profile before the first step
                    SendToExistingOnly = false,              // makes the user when there is none
                },
            },
        }, ct);
        if (answer.Notice is { } notice)
        {
            log(notice);                                     // success, and yet nobody entered: the canvas is paused or archived
        }
        #endregion
    }

    public static async Task ReadFiguresAsync(IBrazeClient braze, string canvasId, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        #region canvases-figures
        CanvasDataSummary summary = await braze.Canvases.GetDataSummaryAsync(
            CanvasAnalyticsQuery.Between(canvasId, from, to) with { IncludeVariants = true }, ct);
        long? entries = summary.Data?.TotalStats?.Entries;
        #endregion
        _ = entries;
    }
}
