namespace Integration.Sandbox;

/// <summary>One vendor endpoint: where it is and what it does. <paramref name="Handle"/> runs under the vendor's lock, so one call is one atomic step.</summary>
internal sealed record SandboxEndpoint(HttpMethod Method, string Route, Func<SandboxRequest, Reply> Handle)
{
    /// <summary>The limit the vendor documents for this endpoint; endpoints that share a limit hold the same instance. <see langword="null"/>: the vendor's general one.</summary>
    public RateLimitGroup? Limit { get; init; }

    /// <summary>Limits that count some of the calls instead, depending on what they ask for.</summary>
    public IRequestLimits? RequestLimits { get; init; }

    /// <summary>The status for a body the vendor does not read to its end.</summary>
    public int TooLargeStatus { get; init; } = 413;

    /// <summary>A call that is made without a body although its method has one.</summary>
    public bool TakesNoBody { get; init; }

    /// <summary>How a refusal looks that comes before the endpoint runs, from its status and text; <see langword="null"/>: as the vendor's others.</summary>
    public Func<int, string, Reply>? Refusal { get; init; }

    public RouteKey Key { get; } = RouteKey.Of(Method, Route);

    public string[] Segments { get; } = Route.Split('/');
}
