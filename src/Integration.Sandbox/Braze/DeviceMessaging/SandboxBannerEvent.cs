using System.Diagnostics;

namespace Integration.Sandbox;

/// <summary>What became of a Banner.</summary>
/// <param name="BannerId">The Banner.</param>
/// <param name="ExternalUserId">Who saw it.</param>
/// <param name="EventType"><c>impression</c>, <c>click</c> or <c>dismiss</c>.</param>
/// <param name="At">When.</param>
[DebuggerDisplay("banner event")]
public sealed record SandboxBannerEvent(string BannerId, string ExternalUserId, string EventType, DateTimeOffset At)
{
    /// <summary>Nothing about the person.</summary>
    public override string ToString() => $"{EventType} of {BannerId}";
}
