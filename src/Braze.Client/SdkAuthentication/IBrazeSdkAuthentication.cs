using Integration.Abstractions;

namespace Braze.Client;

/// <summary>The public keys with which Braze checks that an app's users are who they say.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/sdk_authentication.</remarks>
public interface IBrazeSdkAuthentication
{
    /// <summary>Reads an app's keys.</summary>
    /// <param name="appId">The app's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /app_group/sdk_authentication/keys · repeated after any transient failure.</remarks>
    Task<SdkAuthenticationKeysResponse> ListKeysAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>Adds a key to an app, which may have three.</summary>
    /// <param name="request">The app and the key.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The new key's id.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the app has three keys.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /app_group/sdk_authentication/create · not repeated after an unknown outcome.</remarks>
    Task<CreateSdkAuthenticationKeyResponse> CreateKeyAsync(CreateSdkAuthenticationKeyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a key the app's primary one.</summary>
    /// <param name="appId">The app's API identifier.</param>
    /// <param name="keyId">The key's id.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The app's keys after the change.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /app_group/sdk_authentication/primary · repeated after any transient failure.</remarks>
    Task<SdkAuthenticationKeysResponse> SetPrimaryKeyAsync(string appId, string keyId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a key of an app. Braze refuses to delete the primary one.</summary>
    /// <param name="appId">The app's API identifier.</param>
    /// <param name="keyId">The key's id.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The keys that are left.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /app_group/sdk_authentication/delete with a body · repeated after any transient failure, so a refusal may mean that the first attempt had worked.</remarks>
    Task<SdkAuthenticationKeysResponse> DeleteKeyAsync(string appId, string keyId, CancellationToken cancellationToken = default);
}
