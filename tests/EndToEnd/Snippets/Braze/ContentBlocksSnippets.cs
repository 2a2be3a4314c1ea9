using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about content blocks.</summary>
internal static class ContentBlocksSnippets
{
    public static async Task CreateAsync(IBrazeClient braze, CancellationToken ct)
    {
        #region content-blocks-create
        ContentBlockChangeResponse made = await braze.ContentBlocks.CreateAsync(
            new ContentBlockCreateRequest("footer", "<p>{{${first_name}}}, you get this because you asked for it.</p>") { State = ContentState.Draft }, ct);
        string? tag = made.LiquidTag;                        // put this into messages
        #endregion
        _ = tag;
    }

    public static async Task ListAsync(IBrazeClient braze, DateTimeOffset since, Action<string?, long?> show, CancellationToken ct)
    {
        #region content-blocks-list
        await foreach (ContentBlockSummary block in braze.ContentBlocks.ListAsync(modifiedAfter: since, cancellationToken: ct))
        {
            show(block.Name, block.InclusionCount);          // the content itself comes with GetAsync alone
        }
        #endregion
    }
}
