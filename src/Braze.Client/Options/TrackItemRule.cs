namespace Braze.Client;

/// <summary>How Braze counts the objects of a <c>users/track</c> request.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/user_data/post_user_track.</remarks>
public enum TrackItemRule
{
    /// <summary>75 attributes, events and purchases together. Accepted by every contract.</summary>
    Combined75,

    /// <summary>75 of each, for accounts on the legacy rate limit.</summary>
    Each75,
}
