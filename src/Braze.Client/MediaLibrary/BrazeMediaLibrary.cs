namespace Braze.Client;

internal sealed class BrazeMediaLibrary(BrazeTransport transport) : IBrazeMediaLibrary
{
    public Task<CreateMediaAssetsResponse> CreateAsync(CreateMediaAssetsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.MediaLibraryCreate,
            request,
            BrazeRequestJson.Wire.CreateMediaAssetsRequest,
            BrazeResponseJson.Default.CreateMediaAssetsResponse,
            cancellationToken: cancellationToken);
    }

    public Task<ReplaceMediaAssetResponse> ReplaceFileAsync(ReplaceMediaAssetRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.MediaLibraryReplaceFile,
            request,
            BrazeRequestJson.Wire.ReplaceMediaAssetRequest,
            BrazeResponseJson.Default.ReplaceMediaAssetResponse,
            cancellationToken: cancellationToken);
    }
}
