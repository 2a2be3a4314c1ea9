using Integration.Abstractions;

namespace Braze.Client;

/// <summary>User data of Braze.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_track.</remarks>
public interface IBrazeUsers
{
    /// <summary>Sets attributes and records events and purchases, up to 75 objects.</summary>
    /// <param name="request">The objects.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>
    /// What Braze accepted and what it refused, each refusal pointing at the object passed in. A request of which every object was refused by name
    /// returns too. Accepted objects are applied later; Braze promises no order between requests.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// No object, more than <see cref="BrazeOptions.TrackItems"/> allows, a null one, or one that Braze would drop; nothing was sent. Cut larger
    /// requests with <see cref="TrackRequest.Split"/>.
    /// </exception>
    /// <exception cref="BrazeApiException">Braze refused the request as a whole.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have taken effect.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST /users/track · repeated after an unknown outcome only when it carries nothing but literal values: an event, a purchase, an increment or an added
    /// object would count twice. Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_track.
    /// </remarks>
    Task<TrackResult> TrackAsync(TrackRequest request, CancellationToken cancellationToken = default);
}
