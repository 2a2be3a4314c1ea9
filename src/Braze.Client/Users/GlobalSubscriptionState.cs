namespace Braze.Client;

/// <summary>Whether a user wants e-mail or push at all.</summary>
public enum GlobalSubscriptionState
{
    /// <summary><c>opted_in</c>: the user asked for messages explicitly.</summary>
    OptedIn,

    /// <summary><c>subscribed</c>: the user neither asked nor refused.</summary>
    Subscribed,

    /// <summary><c>unsubscribed</c>: the user refused.</summary>
    Unsubscribed,
}
