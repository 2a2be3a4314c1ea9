namespace Braze.Client;

/// <summary>Whether a user is in a subscription group. There is no opted-in state for groups.</summary>
public enum SubscriptionGroupState
{
    /// <summary><c>subscribed</c>.</summary>
    Subscribed,

    /// <summary><c>unsubscribed</c>.</summary>
    Unsubscribed,
}
