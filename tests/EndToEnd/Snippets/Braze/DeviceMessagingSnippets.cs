using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about Banners.</summary>
internal static class DeviceMessagingSnippets
{
    public static async Task ShowAsync(IBrazeClient braze, string appId, DateTimeOffset now, Action<Banner> show, CancellationToken ct)
    {
        #region device-messaging
        BannerSyncResponse answer = await braze.DeviceMessaging.SyncBannersAsync(new BannerSyncRequest("u-1", appId, "1.0.0", ["home_top"]), ct);
        if (answer.Banners.TryGetValue("home_top", out Banner? banner) && !banner.IsExpired(now))
        {
            show(banner);
            await braze.DeviceMessaging.TrackBannersAsync(
                new BannerTrackRequest("u-1", appId, "1.0.0", [BannerEvent.Impression(banner.Id!, now)]), ct);
        }
        #endregion
    }
}
