using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about e-mail addresses.</summary>
internal static class EmailSnippets
{
    public static async Task FollowUnsubscribesAsync(IBrazeClient braze, DateOnly yesterday, DateOnly today, Action<string?> forget, CancellationToken ct)
    {
        #region email-unsubscribes
        await foreach (UnsubscribedEmail entry in braze.Email.ListUnsubscribesAsync(yesterday, today, UnsubscribeOrder.OldestFirst, ct))
        {
            forget(entry.Email);                             // all of yesterday: the end date is not part of the range
        }
        #endregion
    }

    public static async Task UnsubscribeAsync(IBrazeClient braze, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        #region email-status
        foreach (string[] part in addresses.Chunk(BrazeLimits.Contacts))
        {
            await braze.Email.SetStatusAsync(part, GlobalSubscriptionState.Unsubscribed, ct);
        }
        #endregion
    }
}
