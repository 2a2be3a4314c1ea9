using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A SessionM user, which SessionM's documentation calls a customer.</summary>
[DebuggerDisplay("user")]
public sealed record SandboxUser
{
    /// <summary>SessionM's id.</summary>
    public required string UserId { get; init; }

    /// <summary>The host's id; with several, the one touched last.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whether the user has opted in.</summary>
    public bool OptedIn { get; init; }

    /// <summary>Whether the user is activated.</summary>
    public bool Activated { get; init; }

    /// <summary>The other members of the standard profile, by their names on the wire; a copy.</summary>
    public JsonObject Profile => (JsonObject)Members.DeepClone();

    /// <summary>The custom attributes; a copy.</summary>
    public JsonObject CustomAttributes => (JsonObject)Attributes.DeepClone();

    internal IEnumerable<string> ExternalIds => ExternalIdForm.Of(this).Select(ExternalIdForm.Text).OfType<string>();

    internal JsonObject Members { get; init; } = [];

    internal JsonObject Attributes { get; init; } = [];

    internal DateTimeOffset Created { get; init; }

    internal DateTimeOffset Updated { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(SandboxUser);
}
