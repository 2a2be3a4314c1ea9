using System.Diagnostics;

namespace MParticleForwarder;

/// <summary>How requests are recognised and how large they may be.</summary>
[DebuggerDisplay("endpoint options")]
internal sealed class EndpointOptions
{
    public const string HeaderName = "X-Forwarder-Secret";

    public const int MinSecret = 16;

    /// <summary>What every request has to carry in its header.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; set; }

    /// <summary>The largest body taken. mParticle documents 256 KB a request.</summary>
    public int MaxBytes { get; set; } = 1024 * 1024;
}
