using System.Diagnostics;

namespace Integration.Sandbox;

/// <summary>One call as the server saw it.</summary>
[DebuggerDisplay("{Vendor,nq} {Method,nq} /{Route,nq} {Status}")]
public sealed record RecordedCall
{
    /// <summary><c>Braze</c> or <c>SessionM</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The route template without leading slash; <see langword="null"/> when nothing is served at that path.</summary>
    public required string? Route { get; init; }

    /// <summary>The path as sent, percent-encoded; the SessionM Core key in it is replaced by <c>***</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The status answered; <see langword="null"/> when the connection was reset instead.</summary>
    public required int? Status { get; init; }

    /// <summary>The request's headers by name, case-insensitively; of <c>Authorization</c> only the scheme is kept.</summary>
    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }

    /// <summary>The request's body as text; its beginning, when it was longer than the vendor takes.</summary>
    public required string RequestBody { get; init; }

    /// <summary>The headers the vendor gave the answer, besides content type and length.</summary>
    public required IReadOnlyDictionary<string, string> ResponseHeaders { get; init; }

    /// <summary>The answer's body as text; empty when the connection was reset.</summary>
    public required string ResponseBody { get; init; }

    /// <summary>The fault this call met, if any.</summary>
    public Fault? Fault { get; init; }

    /// <summary>When the call was received, on the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The <c>Message-ID</c> sent, if any.</summary>
    public string? MessageId => RequestHeaders.GetValueOrDefault("Message-ID");

    /// <summary>Whether this was a repeat of a <c>Message-ID</c>, answered from the window without any effect.</summary>
    public bool IsReplay => ResponseHeaders.ContainsKey("Cached-Message");

    /// <summary>Method, route and status; no path, no body.</summary>
    public override string ToString() => $"{Vendor} {Method} /{Route} {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "reset"}";
}
