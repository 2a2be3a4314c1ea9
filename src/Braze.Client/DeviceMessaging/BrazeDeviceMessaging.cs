namespace Braze.Client;

internal sealed class BrazeDeviceMessaging(BrazeTransport transport) : IBrazeDeviceMessaging
{
    public Task<BannerSyncResponse> SyncBannersAsync(BannerSyncRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfWithoutKey();
        return transport.SendAsync(
            BrazeOperations.DeviceMessagingBannersSync,
            request,
            BrazeRequestJson.Wire.BannerSyncRequest,
            BrazeResponseJson.Default.BannerSyncResponse,
            cancellationToken: cancellationToken);
    }

    public Task<BannerTrackResponse> TrackBannersAsync(BannerTrackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfWithoutKey();
        return transport.SendAsync(
            BrazeOperations.DeviceMessagingBannersTrack,
            request,
            BrazeRequestJson.Wire.BannerTrackRequest,
            BrazeResponseJson.Default.BannerTrackResponse,
            cancellationToken: cancellationToken);
    }

    private void ThrowIfWithoutKey()
    {
        if (string.IsNullOrWhiteSpace(transport.Options.ClientApiKey))
        {
            throw new InvalidOperationException(
                $"Banners need {nameof(BrazeOptions.ClientApiKey)}, an API key of the type Client; {nameof(BrazeOptions.ApiKey)} does not open them.");
        }
    }
}
