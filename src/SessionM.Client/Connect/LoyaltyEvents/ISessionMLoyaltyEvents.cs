using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Loyalty events of SessionM Connect: what customers do that rules of tiers and points listen for. Not the events of campaigns, which are Core's.</summary>
/// <remarks>
/// An event is defined in SessionM before it can be fired; SessionM fires some of its own, such as <c>EARN_POINTS</c> and <c>TIER_PROMOTED</c>.
/// Source: https://docs.sessionm.com/CSH/EventManagement/content/events.htm; the routes and bodies are known from integrators.
/// </remarks>
public interface ISessionMLoyaltyEvents
{
    /// <summary>Fires an event for a customer. Rules that listen for it may award points or move the customer to another tier.</summary>
    /// <param name="request">Whose event, and which.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled event may still have been fired.</param>
    /// <returns>The event and what the rules came to.</returns>
    /// <exception cref="ArgumentException">The user id or the event is empty; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">
    /// SessionM answered ok and says that it did not save the event (item 0) or did not process the rules (item 1). The payload is a
    /// <see cref="LoyaltyEventResult"/>.
    /// </exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the event is unknown.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the event may have been fired.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/1.0/user_events/trigger_user_event · not repeated after an unknown outcome: no key is known by which SessionM would recognise
    /// a repeat, and a second event may award a second time.
    /// </remarks>
    Task<LoyaltyEventResult> TriggerAsync(LoyaltyEventRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads how far a customer has come with loyalty rules, for example towards the next tier.</summary>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    /// <param name="ruleTreeIds">The rule trees; at least one. That the route's <c>ids</c> are those of rule trees is inferred from its path.</param>
    /// <param name="culture">The language of texts; <see langword="null"/> for the configured one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer as it came; its form is not documented.</returns>
    /// <exception cref="ArgumentException">The user id is empty, or there is no rule tree id, or an empty one; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/1.0/progress/rule_tree/user_progress · read-only, repeated safely. The progress towards tiers also comes with a customer
    /// fetched with <see cref="CustomerExpansions.Incentives"/>.
    /// </remarks>
    Task<RuleProgress> GetProgressAsync(string userId, IReadOnlyCollection<string> ruleTreeIds, string? culture = null, CancellationToken cancellationToken = default);
}
