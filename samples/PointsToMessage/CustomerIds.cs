namespace PointsToMessage;

/// <summary>One customer in the two systems.</summary>
/// <param name="SessionMUserId">SessionM's own id.</param>
/// <param name="BrazeExternalId">The external id in Braze.</param>
internal sealed record CustomerIds(string SessionMUserId, string BrazeExternalId)
{
    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(CustomerIds);
}
