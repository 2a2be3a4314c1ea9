using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Pages on which users choose which e-mail they want.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/preference_center.</remarks>
public interface IBrazePreferenceCenters
{
    /// <summary>Lists the preference centers. Braze answers all of them at once.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The preference centers.</returns>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /preference_center/v1/list · idempotent · 1,000 a minute.</remarks>
    Task<PreferenceCentersResponse> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one preference center.</summary>
    /// <param name="preferenceCenterId">The preference center's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The preference center with its pages.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot stand in a path; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /preference_center/v1/{preferenceCenterExternalID} · idempotent · 1,000 a minute.</remarks>
    Task<PreferenceCenterResponse> GetAsync(string preferenceCenterId, CancellationToken cancellationToken = default);

    /// <summary>Makes the address of one user's own page. Only for preference centers made by API or in the drag-and-drop editor.</summary>
    /// <param name="preferenceCenterId">The preference center's API identifier.</param>
    /// <param name="externalUserId">The host's id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The address. Whoever has it can change the user's choices.</returns>
    /// <exception cref="ArgumentException">An id is empty or cannot stand in a path; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /preference_center/v1/{preferenceCenterExternalID}/url/{userID} · idempotent · 1,000 a minute.</remarks>
    Task<PreferenceCenterUrlResponse> GetUrlAsync(string preferenceCenterId, string externalUserId, CancellationToken cancellationToken = default);

    /// <summary>Makes a preference center.</summary>
    /// <param name="request">Its name, which can never be changed, and its pages.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Its id and the Liquid tag for messages.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /preference_center/v1 · not repeated after an unknown outcome · 10 a minute.</remarks>
    Task<PreferenceCenterCreateResponse> CreateAsync(PreferenceCenterCreateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Replaces the pages of a preference center.</summary>
    /// <param name="preferenceCenterId">The preference center's API identifier.</param>
    /// <param name="request">The pages.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Its id and times.</returns>
    /// <exception cref="ArgumentException">The id is empty or cannot stand in a path, or the request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /preference_center/v1/{preferenceCenterExternalID} · idempotent · 10 a minute.</remarks>
    Task<PreferenceCenterUpdateResponse> UpdateAsync(string preferenceCenterId, PreferenceCenterUpdateRequest request, CancellationToken cancellationToken = default);
}
