namespace Braze.Client;

/// <summary>The order of a list of unsubscribed addresses.</summary>
public enum UnsubscribeOrder
{
    /// <summary><c>desc</c>: Braze's own order.</summary>
    NewestFirst,

    /// <summary><c>asc</c>.</summary>
    OldestFirst,
}
