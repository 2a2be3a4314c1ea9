using System.Diagnostics;

namespace Integration.Http;

/// <summary>One endpoint of a vendor: everything about it that does not change from call to call.</summary>
/// <remarks>Each client has one public table of these. The table is the coverage list: tests and documentation are generated from it.</remarks>
[DebuggerDisplay("{Method.Method,nq} /{Route,nq}")]
public sealed class Operation
{
    /// <summary>Creates a descriptor.</summary>
    /// <param name="name">A stable name, for example <c>users.track</c>; it appears in telemetry and exceptions.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The path below the base address, without leading or trailing slash, with <c>{placeholders}</c>.</param>
    /// <param name="safety">What may be repeated after a failure.</param>
    /// <param name="limitGroup">The vendor's rate limit the operation counts against; a 429 of one operation holds back the whole group.</param>
    /// <param name="documentation">The vendor's page.</param>
    /// <exception cref="ArgumentException">The route starts or ends with a slash, or a name is empty.</exception>
    public Operation(string name, HttpMethod method, string route, RetrySafety safety, string limitGroup, Uri documentation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(route);
        ArgumentException.ThrowIfNullOrWhiteSpace(limitGroup);
        ArgumentNullException.ThrowIfNull(documentation);
        if (route.StartsWith('/') || route.EndsWith('/'))
        {
            throw new ArgumentException($"The route of {name} starts or ends with a slash; routes are relative to the base address.", nameof(route));
        }

        Name = name;
        Method = method;
        Route = route;
        Safety = safety;
        LimitGroup = limitGroup;
        Documentation = documentation;
        Template = RouteTemplate.Parse(route);
        SpanName = $"{method.Method} {route}";
    }

    /// <summary>A stable name, for example <c>users.track</c>.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path below the base address, with <c>{placeholders}</c>; this, and never the path itself, appears in telemetry.</summary>
    public string Route { get; }

    /// <summary>What may be repeated after a failure. A few operations decide per request; this is then the strictest case.</summary>
    public RetrySafety Safety { get; }

    /// <summary>
    /// Of an operation that decides per request: which requests may be repeated after any transient failure, in words for the documentation, for example
    /// <c>keyed with an external send id</c>. <see langword="null"/> where <see cref="Safety"/> holds for all.
    /// </summary>
    public string? SaferWhen { get; init; }

    /// <summary>The vendor's rate limit the operation counts against.</summary>
    public string LimitGroup { get; }

    /// <summary>The vendor's page about it.</summary>
    public Uri Documentation { get; }

    /// <summary>
    /// What of the operation rests on inference rather than on a source, in words for the documentation, for example <c>the server-to-server path</c>.
    /// <see langword="null"/> where method and path are confirmed.
    /// </summary>
    public string? Inferred { get; init; }

    /// <summary>The permission the vendor's key needs for it; <see langword="null"/> where the vendor has none.</summary>
    public string? Permission { get; init; }

    /// <summary>The largest body the vendor takes, in bytes; a larger one is refused before it is sent. <see langword="null"/> where no limit is known.</summary>
    public int? MaxBodyBytes { get; init; }

    /// <summary>
    /// Whether the vendor may say that a call succeeded by a status alone, other than 204. An answer without a body is then one in which nothing is
    /// said; for every other operation it is malformed.
    /// </summary>
    public bool MayAnswerWithoutBody { get; init; }

    internal RouteTemplate Template { get; }

    internal string SpanName { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
