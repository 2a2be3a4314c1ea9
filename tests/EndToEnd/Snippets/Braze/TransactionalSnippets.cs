using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about transactional e-mail.</summary>
internal static class TransactionalSnippets
{
    public static async Task ConfirmAsync(IBrazeClient braze, string campaignId, string orderId, CancellationToken ct)
    {
        #region transactional-send
        TransactionalSendResponse answer = await braze.Transactional.SendAsync(
            new TransactionalEmail(campaignId, BrazeUser.External("u-1")) { TriggerProperties = { ["order_id"] = orderId } },
            externalSendId: $"{orderId}-confirmation",       // one e-mail within 24 hours, however often this runs
            ct);
        string? dispatchId = answer.DispatchId;              // null when answer.IsQueued: an earlier call with the id is still being worked on
        #endregion
        _ = dispatchId;
    }
}
