using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Tiers of SessionM Connect. Where a customer stands comes with the customer: <see cref="CustomerExpansions.Incentives"/>.</summary>
/// <remarks>
/// Ids of systems and levels are found in such an answer (<see cref="TierLevel"/>) and in SessionM's dashboard. What the answers to these calls hold is
/// not documented: <see cref="ConnectReceipt"/>. Source: https://docs.sessionm.com/developer/APIs/Core/api_domains.htm for the routes; the bodies
/// are known from integrators.
/// </remarks>
public interface ISessionMTiers
{
    /// <summary>Moves a customer to a tier level, up or down.</summary>
    /// <param name="move">Whom, and where to.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled move may still have been made.</param>
    /// <returns>SessionM's answer as it came; fetch the customer to see the level.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the level is unknown.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and lists a failure (inferred: as other answers of Connect do).</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the customer may have been moved.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/1.0/movement/move_user · not repeated after an unknown outcome: the level would be the same, but rules that a move evaluates
    /// may award a second time.
    /// </remarks>
    Task<ConnectReceipt> MoveAsync(TierMove move, CancellationToken cancellationToken = default);

    /// <summary>Lets SessionM evaluate which levels a customer qualifies for, and move the customer there.</summary>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    /// <param name="culture">The language of texts; <see langword="null"/> for the configured one.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled evaluation may still have been made.</param>
    /// <returns>SessionM's answer as it came; fetch the customer to see the level.</returns>
    /// <exception cref="ArgumentException">The user id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and lists a failure (inferred: as other answers of Connect do).</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the rules may have been evaluated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/1.0/movement/qualifying · not repeated after an unknown outcome: what a second evaluation does is not documented.
    /// </remarks>
    Task<ConnectReceipt> QualifyAsync(string userId, string? culture = null, CancellationToken cancellationToken = default);
}
