using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about subscription groups.</summary>
internal static class SubscriptionsSnippets
{
    public static async Task JoinAsync(IBrazeClient braze, string groupId, IReadOnlyList<string> userIds, CancellationToken ct)
    {
        #region subscriptions-join
        SubscriptionGroup newsletter = new(groupId, SubscriptionGroupState.Subscribed);
        foreach (string[] part in userIds.Chunk(BrazeLimits.SubscriptionUsers))
        {
            await braze.Subscriptions.SetAsync(new SubscriptionChange(newsletter, SubscriptionUsers.ExternalIds(part)), ct);
        }
        #endregion
    }

    public static async Task ReadAsync(IBrazeClient braze, Action<string?, SubscriptionStatus?> show, CancellationToken ct)
    {
        #region subscriptions-read
        await foreach (UserSubscriptions user in braze.Subscriptions.ListUserSubscriptionsAsync(SubscriptionUsers.Emails("a@b.test"), ct))
        {
            user.SubscriptionGroups.ForEach(group => show(group.Name, group.Status));
        }
        #endregion
    }
}
