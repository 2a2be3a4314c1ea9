namespace Integration.Sandbox;

/// <summary>Counts the calls of a vendor against its limits. <paramref name="announced"/>: whether answers within the limit speak of it too.</summary>
internal sealed class RateLimiter(Dictionary<RouteKey, RateLimitGroup> groups, RateLimitHeaders headers, bool announced)
{
    public void Reset()
    {
        foreach (RateLimitGroup group in groups.Values)
        {
            group.Reset();
        }
    }

    public RateLimitState Count(RouteKey route, DateTimeOffset now)
    {
        if (!groups.TryGetValue(route, out RateLimitGroup? group))
        {
            return RateLimitState.Unlimited;
        }

        (int remaining, DateTimeOffset reset, bool exceeded) = group.Count(now);
        if (exceeded)
        {
            return RateLimitState.Refused(headers, group.Requests, now, reset);
        }

        return announced ? RateLimitState.Allowed(headers, group.Requests, remaining, now, reset) : RateLimitState.Unlimited;
    }
}
