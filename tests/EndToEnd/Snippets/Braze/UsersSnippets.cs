using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about users.</summary>
internal static class UsersSnippets
{
    public static async Task BackfillAsync(IBrazeClient braze, IEnumerable<TrackItem> items, Action<TrackItem, string> rejected, CancellationToken ct)
    {
        #region users-backfill
        foreach (TrackRequest request in TrackBatches.Split(items))          // any number and mix; cut by number and by bytes
        {
            TrackResult result = await braze.Users.TrackAsync(request, ct);  // one after the other: Braze keeps no order between requests
            foreach (TrackFailure failure in result.Failures)
            {
                rejected(failure.Item, failure.Reason);
            }
        }
        #endregion
    }

    public static async Task MergeAsync(IBrazeClient braze, Action<string?> log, CancellationToken ct)
    {
        #region users-merge
        UserMerge[] merges =
        [
            new(BrazeUser.Alias("guest-1", "web"), BrazeUser.External("u-1")),
            new(
                new UserSelection(BrazeUser.Email("a@b.test"), RecipientPriority.Unidentified, RecipientPriority.MostRecentlyUpdated),
                BrazeUser.External("u-2")),
        ];
        await foreach (MergeUsersResponse accepted in UserBatches.SendAsync(merges, braze.Users.MergeAsync, ct))
        {
            log(accepted.Message);                                           // taken on; Braze never says which merge had an effect
        }
        #endregion
    }
}
