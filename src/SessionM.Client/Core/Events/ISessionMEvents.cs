using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Events of SessionM Core: what a customer did other than buying, for the rules of campaigns and outcomes.</summary>
/// <remarks>
/// One customer a call. The customer must exist and the events must be defined in SessionM. This is version 1 of the interface; what version 2 changes is not known here.
/// Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_events.htm.
/// </remarks>
public interface ISessionMEvents
{
    /// <summary>Sends events and waits until SessionM has processed them.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="events">At least one event; those of the same name each with attributes.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What came of the events.</returns>
    /// <exception cref="ArgumentException">An empty id, no events, or events that cannot be written (see <see cref="EventSubmission.Events"/>); nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the event is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST …/users/{user_id}/events or …/external/users/{external_id}/events · repeated safely: every attempt carries one Message-ID, so the events happen once.</remarks>
    Task<EventsResponse> SendAsync(CustomerId customer, IReadOnlyCollection<CustomerEvent> events, CancellationToken cancellationToken = default);

    /// <summary>As above, under a message id of the host's own: calling again with it within 30 minutes makes nothing happen twice.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="events">At least one event; those of the same name each with attributes.</param>
    /// <param name="messageId">The id of these events.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What came of the events; <see cref="SessionMResponse.IsReplay"/> tells a repeat.</returns>
    /// <exception cref="ArgumentException">An empty id, no events, or events that cannot be written; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the event is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    Task<EventsResponse> SendAsync(CustomerId customer, IReadOnlyCollection<CustomerEvent> events, MessageId messageId, CancellationToken cancellationToken = default);

    /// <summary>As above, with everything a submission can say.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="submission">The events and how to treat them.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What came of the events.</returns>
    /// <exception cref="ArgumentException">An empty id, no events, or events that cannot be written; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the event is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    Task<EventsResponse> SendAsync(CustomerId customer, EventSubmission submission, CancellationToken cancellationToken = default);

    /// <summary>Sends events that SessionM processes after it has answered: faster, and silent about what came of them.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="submission">The events and how to treat them.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>SessionM's acceptance. What it refuses afterwards cannot be in it.</returns>
    /// <exception cref="ArgumentException">An empty id, no events, or events that cannot be written; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST …/users/{user_id}/events or …/external/users/{external_id}/events with <c>async</c> · repeated safely, as above. That the flag exists is documented;
    /// that it is a member of the body is inferred.
    /// </remarks>
    Task<EventsResponse> SendDeferredAsync(CustomerId customer, EventSubmission submission, CancellationToken cancellationToken = default);

    /// <summary>Sends events that count for one campaign.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="submission">The events and how to treat them.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>What came of the events.</returns>
    /// <exception cref="ArgumentException">An empty id or campaign, no events, or events that cannot be written; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the campaign is not available to the customer (<c>not_available</c>).</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST …/users/{user_id}/campaigns/{campaign_id}/events, …/external/campaigns/{permalink}/events for a permalink, and the same below …/external/users/{external_id} ·
    /// repeated safely, as above. That events take a campaign is documented; the server-to-server paths are inferred from SessionM's mobile SDK.
    /// </remarks>
    Task<EventsResponse> SendToCampaignAsync(CustomerId customer, CampaignKey campaign, EventSubmission submission, CancellationToken cancellationToken = default);
}
