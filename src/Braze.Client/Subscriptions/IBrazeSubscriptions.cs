using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Subscription groups: who wants which kind of message.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/subscription_groups.</remarks>
public interface IBrazeSubscriptions
{
    /// <summary>Puts up to 50 users into one group or takes them out.</summary>
    /// <param name="change">The group, the state and the users.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the change on. It says nothing about whether the users exist.</returns>
    /// <exception cref="ArgumentException">The change is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /subscription/status/set · idempotent · 5,000 a minute together with <see cref="SetManyAsync"/>.</remarks>
    Task<SubscriptionSetResponse> SetAsync(SubscriptionChange change, CancellationToken cancellationToken = default);

    /// <summary>Changes several groups at once, each for up to 50 users. Groups of e-mail and SMS fit into one call when users are named by external id.</summary>
    /// <param name="changes">The changes; at least one.</param>
    /// <param name="cancellationToken">Cancels the call; one that was on its way may still take effect.</param>
    /// <returns>Braze took the changes on. It says nothing about whether the users exist.</returns>
    /// <exception cref="ArgumentException">No change, a null one, or e-mail addresses and phone numbers together; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>POST /v2/subscription/status/set · idempotent · 5,000 a minute together with <see cref="SetAsync"/>.</remarks>
    Task<SubscriptionSetResponse> SetManyAsync(IReadOnlyCollection<SubscriptionChange> changes, CancellationToken cancellationToken = default);

    /// <summary>Reads the saved states of up to 50 users in one group. A global unsubscribe does not show here.</summary>
    /// <param name="subscriptionGroupId">The group's id.</param>
    /// <param name="users">Who.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The states.</returns>
    /// <exception cref="ArgumentException">The group's id is empty, or the users are null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /subscription/status/get · idempotent.</remarks>
    Task<SubscriptionStatusResponse> GetStatusAsync(string subscriptionGroupId, SubscriptionUsers users, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of users and the groups they have a history with. Users who share an address or number come one by one.</summary>
    /// <param name="users">Who.</param>
    /// <param name="limit">How many users the page holds at most: 1 to 100.</param>
    /// <param name="offset">How many users to skip.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The users are null, or the limit or the offset is out of range; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /subscription/user/status · idempotent.</remarks>
    Task<UserSubscriptionsPage> GetUserSubscriptionsPageAsync(SubscriptionUsers users, int limit = 100, int offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Lists users and the groups they have a history with, page by page while it is enumerated.</summary>
    /// <param name="users">Who.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The users.</returns>
    /// <exception cref="ArgumentException">The users are null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused a page.</exception>
    /// <exception cref="TransportException">No answer for a page; the enumeration can be started again.</exception>
    /// <exception cref="IntegrationException">Any other failure of a page.</exception>
    /// <exception cref="MalformedResponseException">Braze answers with pages it has answered with before, so that the list would never end.</exception>
    /// <remarks>GET /subscription/user/status · idempotent.</remarks>
    IAsyncEnumerable<UserSubscriptions> ListUserSubscriptionsAsync(SubscriptionUsers users, CancellationToken cancellationToken = default);
}
