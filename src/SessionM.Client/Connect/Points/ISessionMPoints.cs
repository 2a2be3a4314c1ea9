using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Points of SessionM Connect (the incentives domain).</summary>
/// <remarks>
/// One customer a call. Whether a tenant takes external ids in the place of SessionM's user ids is a matter of its set-up. Amounts may be fractional.
/// Every detail of a deposit or a spend carries an idempotency id: keep it with the job, and a job that runs again gives or takes nothing twice.
/// Source: https://docs.sessionm.com/developer/APIs/Core/api_domains.htm; the routes and bodies are known from integrators.
/// </remarks>
public interface ISessionMPoints
{
    /// <summary>Reads all point accounts of a customer.</summary>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    /// <param name="culture">The language of texts; <see langword="null"/> for the configured one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The accounts and their sum.</returns>
    /// <exception cref="ArgumentException">The user id is empty.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST incentives/api/1.0/user_points/all_balances · read-only, repeated safely.</remarks>
    Task<PointBalances> GetAllBalancesAsync(string userId, string? culture = null, CancellationToken cancellationToken = default);

    /// <summary>Reads some point accounts of a customer.</summary>
    /// <param name="userId">The SessionM user id; some tenants also take an external id here.</param>
    /// <param name="pointAccountIds">The accounts, GUIDs; at least one. A limit is not documented.</param>
    /// <param name="culture">The language of texts; <see langword="null"/> for the configured one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The accounts; how an unknown one is answered is not documented.</returns>
    /// <exception cref="ArgumentException">The user id is empty, or there is no account id, or an empty one.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST incentives/api/1.0/user_points/balance · read-only, repeated safely.</remarks>
    Task<PointBalances> GetBalancesAsync(string userId, IReadOnlyCollection<string> pointAccountIds, string? culture = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a customer points.</summary>
    /// <param name="deposit">Whom, how many, and into which accounts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled deposit may still have been made.</param>
    /// <returns>SessionM's answer, in which no detail is reported to have failed.</returns>
    /// <exception cref="ArgumentException">There is no detail, or two have the same idempotency id, or none; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and reports details that failed; the payload is a <see cref="PointDepositResult"/>.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or an account is unknown.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the deposit may have been made.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/2.0/user_points/deposit · not repeated after an unknown outcome, because that SessionM recognises a deposit's idempotency id
    /// is inferred; with <see cref="SessionMConnectOptions.RepeatDeposits"/> repeated after any transient failure.
    /// </remarks>
    Task<PointDepositResult> DepositAsync(PointDeposit deposit, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="DepositAsync"/>, by version 1.0 of the route, for tenants that have no other. Do not repeat a deposit of one version by the other.</summary>
    /// <param name="deposit">Whom, how many, and into which accounts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled deposit may still have been made.</param>
    /// <returns>SessionM's answer, in which no detail is reported to have failed.</returns>
    /// <exception cref="ArgumentException">There is no detail, or two have the same idempotency id, or none; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and reports details that failed; the payload is a <see cref="PointDepositResult"/>.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or an account is unknown.</exception>
    /// <exception cref="TransportException">No answer; <see cref="IntegrationException.OutcomeUnknown"/> tells whether the deposit may have been made.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST incentives/api/1.0/user_points/deposit · repeated as <see cref="DepositAsync"/>.</remarks>
    Task<PointDepositResult> DepositV1Async(PointDeposit deposit, CancellationToken cancellationToken = default);

    /// <summary>Takes points that a customer spends.</summary>
    /// <param name="spend">Whose, how many, and from which accounts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled spend may still have been made.</param>
    /// <returns>What was spent and what is left; no detail is reported to have failed.</returns>
    /// <exception cref="ArgumentException">There is no detail, or two have the same idempotency id, or none, or an account id is empty; nothing was sent.</exception>
    /// <exception cref="SessionMPartialFailureException">SessionM answered ok and reports details that failed; the payload is a <see cref="PointSpendResult"/>.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown or has too few points.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>
    /// POST incentives/api/1.0/user_points/spend_multiple · repeated after any transient failure, because every attempt carries the details' idempotency
    /// ids. That SessionM recognises a repeat by them is inferred from the name.
    /// </remarks>
    Task<PointSpendResult> SpendAsync(PointSpend spend, CancellationToken cancellationToken = default);

    /// <summary>Reads a customer's point audit log, page by page as it is enumerated. Memory stays that of one page and the ids read so far.</summary>
    /// <param name="request">Whose log, which part of it, from which entry on and in pages of which size.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The entries in the order SessionM sends them, each once. The end is known from one more call, which brings nothing new.</returns>
    /// <exception cref="ArgumentException">The request is not one SessionM takes (see <see cref="PointAuditRequest"/>).</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="MalformedResponseException">
    /// SessionM answers with entries it has sent before although some may still be missing, or with 100,000 entries: the enumeration ends here instead of
    /// going on for ever.
    /// </exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<PointAuditEntry> GetAuditLogAsync(PointAuditRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of a customer's point audit log.</summary>
    /// <param name="request">Which page of whose log.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The request is not one SessionM takes (see <see cref="PointAuditRequest"/>); nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST incentives/api/2.0/user_points/fetch_point_audit_logs · read-only, repeated safely.</remarks>
    Task<PointAuditPage> GetAuditLogPageAsync(PointAuditRequest request, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="GetAuditLogAsync"/>, by version 1.0 of the route, which SessionM's page describes.</summary>
    /// <param name="request">Whose log, which part of it, from which entry on and in pages of which size.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The entries in the order SessionM sends them, each once.</returns>
    /// <exception cref="ArgumentException">The request is not one SessionM takes (see <see cref="PointAuditRequest"/>).</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="MalformedResponseException">The enumeration would not end, as with <see cref="GetAuditLogAsync"/>.</exception>
    /// <exception cref="IntegrationException">Any other failure of a call.</exception>
    IAsyncEnumerable<PointAuditEntry> GetAuditLogV1Async(PointAuditRequest request, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="GetAuditLogPageAsync"/>, by version 1.0 of the route.</summary>
    /// <param name="request">Which page of whose log.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The request is not one SessionM takes (see <see cref="PointAuditRequest"/>); nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST incentives/api/1.0/point_audit_logs/fetch_point_audit_logs · read-only, repeated safely.</remarks>
    Task<PointAuditPage> GetAuditLogPageV1Async(PointAuditRequest request, CancellationToken cancellationToken = default);
}
