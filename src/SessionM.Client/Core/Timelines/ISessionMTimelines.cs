using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Timelines of SessionM Core: the history of a customer, as views that the tenant has set up.</summary>
/// <remarks>Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_timeline.htm.</remarks>
public interface ISessionMTimelines
{
    /// <summary>Reads a customer's history from one timeline.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="timeline">The name of the timeline, as the tenant set it up; seen are <c>END_USER_MEMBER_STATEMENT</c> and <c>ACCOUNT_AUDIT_LOG</c>.</param>
    /// <param name="query">Which of its events; <see langword="null"/> for what SessionM gives by default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events, with their types. SessionM returns at most 1,000; read on with <see cref="TimelineQuery.Since"/>.</returns>
    /// <exception cref="ArgumentException">An empty id, a name that cannot be part of a URL path, a count that is not from 1 to 1,000, or an empty event type; nothing was sent.</exception>
    /// <exception cref="SessionMApiException">SessionM refused, for example because the customer or the timeline is unknown.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET …/users/{user_id}/timelines/{timeline} or …/external/users/{external_id}/timelines/{timeline} · repeatable.</remarks>
    Task<Timeline> GetAsync(CustomerId customer, string timeline, TimelineQuery? query = null, CancellationToken cancellationToken = default);
}
