namespace Integration.Sandbox;

/// <summary>One vendor endpoint: where it is and what it does. <paramref name="Handle"/> runs under the vendor's lock, so one call is one atomic step.</summary>
internal sealed record SandboxEndpoint(HttpMethod Method, string Route, Func<SandboxRequest, Reply> Handle)
{
    public RouteKey Key { get; } = RouteKey.Of(Method, Route);

    public string[] Segments { get; } = Route.Split('/');
}
