using System.Diagnostics;

namespace Integration.Sandbox;

/// <summary>A SessionM user, which SessionM's documentation calls a customer.</summary>
[DebuggerDisplay("user")]
public sealed record SandboxUser
{
    /// <summary>SessionM's id.</summary>
    public required string UserId { get; init; }

    /// <summary>The host's id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whether the user has opted in.</summary>
    public bool OptedIn { get; init; }

    /// <summary>Whether the user is activated.</summary>
    public bool Activated { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(SandboxUser);
}
