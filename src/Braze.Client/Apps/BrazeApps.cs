using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeApps(BrazeTransport transport) : IBrazeApps
{
    public Task<PushCredentialResponse> UpdatePushCredentialAsync(UpdatePushCredentialRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.AppsPushCredentialUpdate,
            request,
            BrazeRequestJson.Wire.UpdatePushCredentialRequest,
            BrazeResponseJson.Default.PushCredentialResponse,
            cancellationToken: cancellationToken);
    }
}
