using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeSubscriptions(BrazeTransport transport) : IBrazeSubscriptions
{
    private const int MaxPageSize = 100;

    public Task<SubscriptionSetResponse> SetAsync(SubscriptionChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return transport.SendAsync(
            BrazeOperations.SubscriptionStatusSet,
            change,
            BrazeRequestJson.Wire.SubscriptionChange,
            BrazeResponseJson.Default.SubscriptionSetResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SubscriptionSetResponse> SetManyAsync(IReadOnlyCollection<SubscriptionChange> changes, CancellationToken cancellationToken = default)
    {
        SubscriptionChanges request = new(changes);
        return transport.SendAsync(
            BrazeOperations.SubscriptionStatusSetV2,
            request,
            BrazeRequestJson.Wire.SubscriptionChanges,
            BrazeResponseJson.Default.SubscriptionSetResponse,
            cancellationToken: cancellationToken);
    }

    public Task<SubscriptionStatusResponse> GetStatusAsync(string subscriptionGroupId, SubscriptionUsers users, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionGroupId);
        ArgumentNullException.ThrowIfNull(users);
        return transport.SendAsync(
            BrazeOperations.SubscriptionStatusGet,
            BrazeResponseJson.Default.SubscriptionStatusResponse,
            new CallSettings { Query = users.AddTo(new QueryString().Add("subscription_group_id", subscriptionGroupId)).Build() },
            cancellationToken);
    }

    public Task<UserSubscriptionsPage> GetUserSubscriptionsPageAsync(SubscriptionUsers users, int limit = MaxPageSize, int offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        OffsetRange.ThrowIfInvalid(limit, MaxPageSize, offset);
        return transport.SendAsync(
            BrazeOperations.SubscriptionUserStatus,
            BrazeResponseJson.Default.UserSubscriptionsPage,
            new CallSettings { Query = OffsetRange.AddTo(users.AddTo(new QueryString()), limit, offset).Build() },
            cancellationToken);
    }

    public IAsyncEnumerable<UserSubscriptions> ListUserSubscriptionsAsync(SubscriptionUsers users, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        return Pages.ByOffsetAsync(
            BrazeOperations.SubscriptionUserStatus,
            (offset, token) => GetUserSubscriptionsPageAsync(users, MaxPageSize, offset, token),
            page => page.Users,
            user => user.ExternalId ?? user.Email ?? user.Phone,
            MaxPageSize,
            cancellationToken);
    }
}
