using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Settings of the workspace's apps.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/apps/post_update_push_credential.</remarks>
public interface IBrazeApps
{
    /// <summary>Sets the credentials with which an app's push messages are sent.</summary>
    /// <param name="request">The app and the credentials of one platform.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>That Braze took them on.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /apps/push_credential/update · repeated after any transient failure.</remarks>
    Task<PushCredentialResponse> UpdatePushCredentialAsync(UpdatePushCredentialRequest request, CancellationToken cancellationToken = default);
}
