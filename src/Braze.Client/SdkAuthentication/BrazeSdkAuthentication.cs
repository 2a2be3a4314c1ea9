using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSdkAuthentication(BrazeTransport transport) : IBrazeSdkAuthentication
{
    public Task<SdkAuthenticationKeysResponse> ListKeysAsync(string appId, CancellationToken cancellationToken = default)
    {
        RequiredId.Check(appId, nameof(appId));
        return transport.SendAsync(
            BrazeOperations.SdkAuthenticationKeys,
            BrazeResponseJson.Default.SdkAuthenticationKeysResponse,
            new CallSettings { Query = new QueryString().Add("app_id", appId).Build() },
            cancellationToken);
    }

    public Task<CreateSdkAuthenticationKeyResponse> CreateKeyAsync(CreateSdkAuthenticationKeyRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(
            BrazeOperations.SdkAuthenticationCreate,
            request,
            BrazeRequestJson.Wire.CreateSdkAuthenticationKeyRequest,
            BrazeResponseJson.Default.CreateSdkAuthenticationKeyResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SdkAuthenticationKeysResponse> SetPrimaryKeyAsync(string appId, string keyId, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.SdkAuthenticationPrimary,
            new SdkAuthenticationKeyReference(appId, keyId),
            BrazeRequestJson.Wire.SdkAuthenticationKeyReference,
            BrazeResponseJson.Default.SdkAuthenticationKeysResponse,
            cancellationToken: cancellationToken);

    public Task<SdkAuthenticationKeysResponse> DeleteKeyAsync(string appId, string keyId, CancellationToken cancellationToken = default) =>
        transport.SendAsync(
            BrazeOperations.SdkAuthenticationDelete,
            new SdkAuthenticationKeyReference(appId, keyId),
            BrazeRequestJson.Wire.SdkAuthenticationKeyReference,
            BrazeResponseJson.Default.SdkAuthenticationKeysResponse,
            cancellationToken: cancellationToken);
}
