using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One accepted send.</summary>
[DebuggerDisplay("{Kind} {Id,nq}, {Recipients.Count} recipients")]
public sealed record SandboxSend
{
    /// <summary>Campaign or Canvas.</summary>
    public required SandboxSendKind Kind { get; init; }

    /// <summary>The campaign's or Canvas's id.</summary>
    public required string Id { get; init; }

    /// <summary>The dispatch id answered.</summary>
    public required string DispatchId { get; init; }

    /// <summary>The send id given, or made for a broadcast of a campaign.</summary>
    public string? SendId { get; init; }

    /// <summary>Whether it went to the whole target audience instead of named recipients.</summary>
    public required bool Broadcast { get; init; }

    /// <summary>The request's <c>trigger_properties</c> or <c>context</c>, as sent.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>The connected audience, as sent.</summary>
    public JsonObject? Audience { get; init; }

    /// <summary>The attachments, as sent.</summary>
    public JsonArray? Attachments { get; init; }

    /// <summary>The recipients. Of several entries for one user only the last is here, as Braze collapses them.</summary>
    public required IReadOnlyList<SandboxRecipient> Recipients { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Kind, id and number of recipients; no properties.</summary>
    public override string ToString() => $"{Kind} {Id}, {Recipients.Count} recipients";
}
