namespace Integration.Http;

/// <summary>What one call adds to its operation.</summary>
public readonly record struct CallSettings
{
    /// <summary>Values for the route's placeholders, in their order, without <c>{api_key}</c>. Escaped when sent.</summary>
    public string[]? PathValues { get; init; }

    /// <summary>The query, already encoded and without the question mark.</summary>
    public string? Query { get; init; }

    /// <summary>The safety of this very request where the operation decides per request.</summary>
    public RetrySafety? Safety { get; init; }

    /// <summary>A header that every attempt carries unchanged, for example an idempotency key.</summary>
    public KeyValuePair<string, string>? Header { get; init; }
}
