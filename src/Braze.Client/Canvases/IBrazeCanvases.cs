using Integration.Abstractions;

namespace Braze.Client;

/// <summary>API-triggered canvases.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/messaging/send_messages/post_send_triggered_canvases.</remarks>
public interface IBrazeCanvases
{
    /// <summary>Sends the canvas to up to 50 named recipients.</summary>
    /// <param name="trigger">The canvas, its properties and the recipients.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">No recipient, more than 50, or something that Braze would refuse; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/send · not repeated after an unknown outcome.</remarks>
    Task<TriggerSendResponse> SendAsync(CanvasTrigger trigger, CancellationToken cancellationToken = default);

    /// <summary>Sends the canvas to <b>everyone</b> it targets in the dashboard. There is no other way to reach everyone.</summary>
    /// <param name="broadcast">The canvas and its properties.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled send may still go out.</param>
    /// <returns>The dispatch id and the send id, and a notice when Braze accepted the request without sending.</returns>
    /// <exception cref="ArgumentException">The context exceeds 50 KB; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether it may have been sent.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /canvas/trigger/send with <c>broadcast</c> · not repeated after an unknown outcome · 250 a minute, 10 a minute for one audience.</remarks>
    Task<TriggerSendResponse> SendBroadcastAsync(CanvasBroadcast broadcast, CancellationToken cancellationToken = default);
}
