using Integration.Http;

namespace Braze.Client;

internal sealed class BrazePreferenceCenters(BrazeTransport transport) : IBrazePreferenceCenters
{
    public Task<PreferenceCentersResponse> ListAsync(CancellationToken cancellationToken = default) =>
        transport.SendAsync(BrazeOperations.PreferenceCenterList, BrazeResponseJson.Default.PreferenceCentersResponse, cancellationToken: cancellationToken);

    public Task<PreferenceCenterResponse> GetAsync(string preferenceCenterId, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(preferenceCenterId, nameof(preferenceCenterId));
        return transport.SendAsync(
            BrazeOperations.PreferenceCenterGet,
            BrazeResponseJson.Default.PreferenceCenterResponse,
            new CallSettings { PathValues = [preferenceCenterId] },
            cancellationToken);
    }

    public Task<PreferenceCenterUrlResponse> GetUrlAsync(string preferenceCenterId, string externalUserId, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(preferenceCenterId, nameof(preferenceCenterId));
        PathValue.ThrowIfInvalid(externalUserId, nameof(externalUserId));
        return transport.SendAsync(
            BrazeOperations.PreferenceCenterUrl,
            BrazeResponseJson.Default.PreferenceCenterUrlResponse,
            new CallSettings { PathValues = [preferenceCenterId, externalUserId] },
            cancellationToken);
    }

    public Task<PreferenceCenterCreateResponse> CreateAsync(PreferenceCenterCreateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.PreferenceCenterCreate,
            request,
            BrazeRequestJson.Wire.PreferenceCenterCreateRequest,
            BrazeResponseJson.Default.PreferenceCenterCreateResponse,
            cancellationToken: cancellationToken);
    }

    public Task<PreferenceCenterUpdateResponse> UpdateAsync(string preferenceCenterId, PreferenceCenterUpdateRequest request, CancellationToken cancellationToken = default)
    {
        PathValue.ThrowIfInvalid(preferenceCenterId, nameof(preferenceCenterId));
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.PreferenceCenterUpdate,
            request,
            BrazeRequestJson.Wire.PreferenceCenterUpdateRequest,
            BrazeResponseJson.Default.PreferenceCenterUpdateResponse,
            new CallSettings { PathValues = [preferenceCenterId] },
            cancellationToken);
    }
}
