using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One recipient of a send, named in one of four ways.</summary>
[DebuggerDisplay("recipient, reaches a profile: {ReachesProfile}")]
public sealed record SandboxRecipient
{
    /// <summary>The host's id.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>The alias.</summary>
    public SandboxAlias? Alias { get; init; }

    /// <summary>Braze's own id.</summary>
    public string? BrazeId { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The recipient's own <c>trigger_properties</c> or <c>context</c>, as sent; they override those of the request key by key.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>Attributes written to the profile before the send, as sent.</summary>
    public JsonObject? Attributes { get; init; }

    /// <summary>Whether the recipient is a profile the workspace has. Braze accepts others too, and sends them nothing.</summary>
    public required bool ReachesProfile { get; init; }

    internal string? ProfileId { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(SandboxRecipient);
}
