using System.Net;

namespace Integration.Abstractions;

/// <summary>What a vendor's answer says about a failed call.</summary>
/// <param name="StatusCode">The HTTP status.</param>
public sealed record ApiError(HttpStatusCode StatusCode)
{
    /// <summary>The vendor's error code.</summary>
    public string? Code { get; init; }

    /// <summary>The vendor's own text; it reaches exception messages, so identifiers of people are removed from it beforehand.</summary>
    public string? Message { get; init; }

    /// <summary>The id under which the vendor knows the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The rate limit the answer spoke of.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>The first 8 KB of the body.</summary>
    public string? Body { get; init; }

    /// <summary>Status and code; never the body.</summary>
    public override string ToString() => $"HTTP {(int)StatusCode} {Code}";
}
