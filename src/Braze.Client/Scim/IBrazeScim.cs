using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Accounts of the dashboard's users. Needs <see cref="BrazeOptions.Scim"/>, and a company without an integration of an identity provider.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/scim.</remarks>
public interface IBrazeScim
{
    /// <summary>Finds the account with an e-mail address.</summary>
    /// <param name="email">The whole address; Braze compares nothing else.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The account, or none.</returns>
    /// <exception cref="ArgumentException">The address is empty or contains a quote or a backslash; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.Scim"/> has no token or no request origin; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /scim/v2/Users · repeated after any transient failure · 5,000 a day for all operations on accounts.</remarks>
    Task<ScimUsersResponse> SearchAsync(string email, CancellationToken cancellationToken = default);

    /// <summary>Reads an account.</summary>
    /// <param name="id">The account's id, from its creation or a search.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.Scim"/> has no token or no request origin; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such account.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /scim/v2/Users/{id} · repeated after any transient failure · 5,000 a day for all operations on accounts.</remarks>
    Task<ScimUserResponse> GetAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Creates an account.</summary>
    /// <param name="request">The account.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The account as Braze made it.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.Scim"/> has no token or no request origin; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 409 when the address has an account.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /scim/v2/Users · not repeated after an unknown outcome, because the repeat would be refused as existing · 5,000 a day for all operations on accounts.</remarks>
    Task<ScimUserResponse> CreateAsync(CreateScimUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Replaces an account's names, department and permissions. The e-mail address cannot be changed.</summary>
    /// <param name="id">The account's id, from its creation or a search.</param>
    /// <param name="request">The account's new data.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>The account as it is now.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.Scim"/> has no token or no request origin; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such account.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /scim/v2/Users/{id} · repeated after any transient failure · 5,000 a day for all operations on accounts.</remarks>
    Task<ScimUserResponse> UpdateAsync(string id, UpdateScimUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an account for good.</summary>
    /// <param name="id">The account's id, from its creation or a search.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Nothing but the status and the rate limit: Braze answers 204 without a body.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot be part of an address; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.Scim"/> has no token or no request origin; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request; status 404 when there is no such account.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>DELETE /scim/v2/Users/{id} · repeated after any transient failure, so a 404 may mean that the first attempt had worked · 5,000 a day for all operations on accounts.</remarks>
    Task<ScimDeletionResponse> DeleteAsync(string id, CancellationToken cancellationToken = default);
}
