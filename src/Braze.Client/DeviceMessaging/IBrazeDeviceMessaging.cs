using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Banners for hosts that show them themselves, without Braze's SDK: which ones a user is to see, and what became of them.</summary>
/// <remarks>
/// Beta: Braze opens these operations on request and may change them, so using them needs the diagnostic <c>BRAZE003</c> to be suppressed. They take a
/// key of the type Client (<see cref="BrazeOptions.ClientApiKey"/>). Such a key names the workspace and not the user: whose Banners a caller may see is
/// for the host to decide. Source: https://www.braze.com/docs/api/device_messaging_api/overview.
/// </remarks>
[Experimental("BRAZE003")]
public interface IBrazeDeviceMessaging
{
    /// <summary>Reads the Banner that a user is eligible for at each placement, as properties and not as HTML.</summary>
    /// <param name="request">The user, the app and the placements.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The Banners by their placement.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.ClientApiKey"/> is not set; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request. 404 means that Banners are not enabled, or that the key is not known.</exception>
    /// <exception cref="AuthenticationException">The key is not valid or lacks the permission.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /v1/device-messaging/banners/sync · repeated after any transient failure.</remarks>
    Task<BannerSyncResponse> SyncBannersAsync(BannerSyncRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records impressions, clicks and dismissals. Braze takes the valid events and names the others in <see cref="BrazeResponse.Errors"/>; when none is
    /// valid, it refuses the request. A dismissed Banner may still be answered for some minutes.
    /// </summary>
    /// <param name="request">The user, the app and the events.</param>
    /// <param name="cancellationToken">Cancels the call; events that were on their way may still be recorded.</param>
    /// <returns>How many events Braze took, and what is wrong with the others.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException"><see cref="BrazeOptions.ClientApiKey"/> is not set; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because no event is valid.</exception>
    /// <exception cref="AuthenticationException">The key is not valid or lacks the permission.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the events may have been recorded.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /v1/device-messaging/banners/track · not repeated after an unknown outcome.</remarks>
    Task<BannerTrackResponse> TrackBannersAsync(BannerTrackRequest request, CancellationToken cancellationToken = default);
}
