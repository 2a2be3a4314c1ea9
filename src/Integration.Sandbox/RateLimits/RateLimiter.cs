namespace Integration.Sandbox;

/// <summary>Counts the calls of a vendor against its limits.</summary>
/// <param name="groups">The limit of each route.</param>
/// <param name="requestLimits">Those that look at the request first.</param>
/// <param name="headers">In which headers the caller is told.</param>
/// <param name="announced">Whether answers within the limit speak of it too.</param>
internal sealed class RateLimiter(
    Dictionary<RouteKey, RateLimitGroup> groups, Dictionary<RouteKey, IRequestLimits> requestLimits, RateLimitHeaders headers, bool announced)
{
    public void Reset()
    {
        foreach (RateLimitGroup group in groups.Values)
        {
            group.Reset();
        }

        foreach (IRequestLimits limits in requestLimits.Values)
        {
            limits.Reset();
        }
    }

    public RateLimitState Count(SandboxEndpoint endpoint, SandboxRequest request)
    {
        RateLimitCount? counted = requestLimits.GetValueOrDefault(endpoint.Key)?.Count(request) ?? groups.GetValueOrDefault(endpoint.Key)?.Count(request.Now);
        if (counted is not { } count)
        {
            return RateLimitState.Unlimited;
        }

        if (count.Exceeded)
        {
            return RateLimitState.Refused(headers, count.Limit, request.Now, count.Reset);
        }

        return announced ? RateLimitState.Allowed(headers, count.Limit, count.Remaining, request.Now, count.Reset) : RateLimitState.Unlimited;
    }
}
