using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What differs between Braze accounts and cannot be read through the API.</summary>
public sealed class BrazeSandboxOptions
{
    /// <summary>In which headers Braze speaks of its rate limits. Default: epoch seconds.</summary>
    public RateLimitHeaders RateLimitHeaders { get; set; } = RateLimitHeaders.EpochSeconds;

    /// <summary>How the items of one <c>/users/track</c> request are counted. Default: 75 in total.</summary>
    public TrackItemPolicy TrackItemPolicy { get; set; } = TrackItemPolicy.Combined;

    /// <summary>
    /// Called with each object of <c>/users/track</c> and its siblings that was applied, in the order applied: the list of the request it came in, and the object as
    /// sent. For tests that keep books beyond <see cref="SandboxOptions.HistoryCapacity"/>. The workspace is locked meanwhile: keep nothing of the object, ask the sandbox nothing.
    /// </summary>
    public Action<string, JsonObject>? Tracked { get; set; }

    /// <summary>Takes any campaign and Canvas id instead of only those added. Default <see langword="false"/>.</summary>
    public bool AcceptUnknownMessageIds { get; set; }

    /// <summary>How users are exported.</summary>
    public SandboxExportOptions Exports { get; } = new();

    /// <summary>Permissions the API key lacks, for example <c>users.merge</c>: operations that need one are answered 403. Empty by default.</summary>
    /// <remarks>A key's permissions never change, so these are read when the sandbox starts. One that no operation of the sandbox needs is refused then.</remarks>
    public ISet<string> DeniedPermissions { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What the contract allows of data objects; nothing is limited by default.</summary>
    [Experimental("BRAZE001")]
    public SandboxDataObjectLimits DataObjectLimits { get; } = new();

    /// <summary>The rate limits. Each operation has the one Braze documents, most of them the 250,000 requests an hour they share, unless limited here.</summary>
    public SandboxRateLimits RateLimits { get; } = new() { Default = new RateLimitGroup(250_000, TimeSpan.FromHours(1)) };
}
