using Integration.Http;

namespace Integration.Sandbox;

/// <summary>How many requests a vendor takes. A limit counts in windows aligned to the clock, as Braze's hourly limits are.</summary>
public sealed class SandboxRateLimits
{
    private readonly Dictionary<RouteKey, RateLimitGroup> _groups = [];

    internal RateLimitGroup? Default { get; init; }

    /// <summary>Limits operations, together: each request of any of them counts. Replaces the limit they had.</summary>
    /// <param name="requests">How many requests in a window; at least 1.</param>
    /// <param name="window">How long a window is; more than zero.</param>
    /// <param name="operations">The operations, as in the client's public table; names of placeholders do not matter.</param>
    /// <exception cref="ArgumentException">No operation is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public void Limit(int requests, TimeSpan window, params ReadOnlySpan<Operation> operations)
    {
        List<RouteKey> routes = [];
        foreach (Operation operation in operations)
        {
            ArgumentNullException.ThrowIfNull(operation, nameof(operations));
            routes.Add(RouteKey.Of(operation.Method, operation.Route));
        }

        Limit(requests, window, routes);
    }

    /// <summary>Limits one route. Replaces the limit it had.</summary>
    /// <param name="requests">How many requests in a window; at least 1.</param>
    /// <param name="window">How long a window is; more than zero.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route template; names of placeholders do not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public void Limit(int requests, TimeSpan window, HttpMethod method, string route) =>
        Limit(requests, window, [RouteKey.Of(method, route)]);

    internal RateLimiter Build(IReadOnlyCollection<SandboxEndpoint> endpoints, RateLimitHeaders headers, bool announced)
    {
        Dictionary<RouteKey, RateLimitGroup> limits = [];
        Dictionary<RouteKey, IRequestLimits> requestLimits = [];
        foreach (SandboxEndpoint endpoint in endpoints)
        {
            if (endpoint.RequestLimits is { } chosen && !_groups.ContainsKey(endpoint.Key))
            {
                requestLimits.Add(endpoint.Key, chosen);
            }

            if ((_groups.GetValueOrDefault(endpoint.Key) ?? endpoint.Limit ?? Default) is { } limit)
            {
                limits.Add(endpoint.Key, limit);
            }
        }

        foreach (RouteKey route in _groups.Keys)
        {
            if (!limits.ContainsKey(route))
            {
                throw new ArgumentException($"The sandbox has no endpoint {route} to limit.", nameof(endpoints));
            }
        }

        return new RateLimiter(limits, requestLimits, headers, announced);
    }

    private void Limit(int requests, TimeSpan window, List<RouteKey> routes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        if (routes.Count == 0)
        {
            throw new ArgumentException("A rate limit needs at least one operation.", nameof(routes));
        }

        RateLimitGroup group = new(requests, window);
        foreach (RouteKey route in routes)
        {
            _groups[route] = group;
        }
    }
}
