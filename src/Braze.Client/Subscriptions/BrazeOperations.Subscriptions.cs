using Integration.Http;

namespace Braze.Client;

/// <content>Subscription groups.</content>
public static partial class BrazeOperations
{
    /// <summary>Both versions of setting states together: 5,000 a minute.</summary>
    private const string SubscriptionSetGroup = "subscription.status.set";

    /// <summary>
    /// Sets the state of users in one group. Safe to repeat: a state is set, and a user who is asked to confirm an SMS subscription is asked at most once a day.
    /// </summary>
    public static Operation SubscriptionStatusSet { get; } = Define(
        "subscription.status.set", HttpMethod.Post, "subscription/status/set", RetrySafety.Idempotent, SubscriptionSetGroup, "subscription_groups/post_update_user_subscription_group_status", "subscription.status.set");

    /// <summary>Sets the states of users in several groups. Safe to repeat, as <see cref="SubscriptionStatusSet"/> is.</summary>
    public static Operation SubscriptionStatusSetV2 { get; } = Define(
        "subscription.status.set.v2", HttpMethod.Post, "v2/subscription/status/set", RetrySafety.Idempotent, SubscriptionSetGroup, "subscription_groups/post_update_user_subscription_group_status_v2", "subscription.status.set");

    /// <summary>Reads the states of users in one group.</summary>
    public static Operation SubscriptionStatusGet { get; } = Define(
        "subscription.status.get", HttpMethod.Get, "subscription/status/get", RetrySafety.Idempotent, WorkspaceGroup, "subscription_groups/get_list_user_subscription_group_status", "subscription.status.get");

    /// <summary>Lists the groups users have a history with.</summary>
    public static Operation SubscriptionUserStatus { get; } = Define(
        "subscription.user.status", HttpMethod.Get, "subscription/user/status", RetrySafety.Idempotent, WorkspaceGroup, "subscription_groups/get_list_user_subscription_groups", "subscription.groups.get");

    private static Operation[] SubscriptionOperations => [SubscriptionStatusSet, SubscriptionStatusSetV2, SubscriptionStatusGet, SubscriptionUserStatus];
}
