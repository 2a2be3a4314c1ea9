namespace Integration.Sandbox;

/// <summary>How Braze counts the items of one <c>/users/track</c> request; it depends on the account.</summary>
public enum TrackItemPolicy
{
    /// <summary>75 attributes, events and purchases in total: the current rule.</summary>
    Combined,

    /// <summary>75 in each of the three arrays: accounts on the legacy rate limit.</summary>
    PerArray,
}
