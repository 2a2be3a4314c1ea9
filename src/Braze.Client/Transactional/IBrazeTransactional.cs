using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Transactional e-mail: order confirmations, password resets and the like, one user at a time. A paid package of Braze.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_transactional_message.</remarks>
public interface IBrazeTransactional
{
    /// <summary>Sends an e-mail once, however often it is asked for with the same id within 24 hours.</summary>
    /// <param name="email">The campaign, its properties and the recipient.</param>
    /// <param name="externalSendId">
    /// The host's id of this e-mail, for example of the order and its step. Letters A to Z, digits, and <c>- _ + / =</c>. Braze remembers it for
    /// 24 hours and sends nothing for a second request with it; postbacks repeat it.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id; or, when the id has only just been used, that the e-mail is queued already.</returns>
    /// <exception cref="ArgumentException">The id is empty or has other characters, the attributes are ones that Braze would refuse, or the properties exceed 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer after all repeats; the same call may be made again within 24 hours.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /transactional/v1/campaigns/{campaign_id}/send · repeated after any transient failure.</remarks>
    Task<TransactionalSendResponse> SendAsync(TransactionalEmail email, string externalSendId, CancellationToken cancellationToken = default);

    /// <summary>Sends an e-mail that Braze cannot recognise: a second call sends a second one. Prefer the one with an id.</summary>
    /// <param name="email">The campaign, its properties and the recipient.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id.</returns>
    /// <exception cref="ArgumentException">The attributes are ones that Braze would refuse, or the properties exceed 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /transactional/v1/campaigns/{campaign_id}/send · not repeated after an unknown outcome.</remarks>
    Task<TransactionalSendResponse> SendAsync(TransactionalEmail email, CancellationToken cancellationToken = default);
}
