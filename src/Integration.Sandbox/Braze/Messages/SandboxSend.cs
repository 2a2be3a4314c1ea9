using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>One accepted send.</summary>
[DebuggerDisplay("{Kind} {Id,nq}, {Recipients.Count} recipients")]
public sealed record SandboxSend
{
    /// <summary>What was sent.</summary>
    public required SandboxSendKind Kind { get; init; }

    /// <summary>The campaign's or Canvas's id; <see langword="null"/> for a message that names no campaign.</summary>
    public required string? Id { get; init; }

    /// <summary>The dispatch id answered.</summary>
    public required string DispatchId { get; init; }

    /// <summary>The send id given, or made for a broadcast of a campaign.</summary>
    public string? SendId { get; init; }

    /// <summary>The id of the schedule it came from.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>The host's id of a transactional e-mail.</summary>
    public string? ExternalSendId { get; init; }

    /// <summary>Whether it went to the whole target audience instead of named recipients.</summary>
    public required bool Broadcast { get; init; }

    /// <summary>The request's <c>trigger_properties</c> or <c>context</c>, as sent.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>The connected audience, as sent.</summary>
    public JsonObject? Audience { get; init; }

    /// <summary>The segment a message was for.</summary>
    public string? SegmentId { get; init; }

    /// <summary>The contents by channel of a message, as sent.</summary>
    public JsonObject? Messages { get; init; }

    /// <summary>The attachments, as sent.</summary>
    public JsonArray? Attachments { get; init; }

    /// <summary>The recipients. Of several entries for one user only the last is here, as Braze collapses them.</summary>
    public required IReadOnlyList<SandboxRecipient> Recipients { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many profiles there were for a broadcast: segments and filters are not evaluated.</summary>
    internal int ProfileCount { get; init; }

    internal int Reached => Broadcast ? ProfileCount : Recipients.Count(r => r.ReachesProfile);

    /// <summary>Kind, id and number of recipients; no properties.</summary>
    public override string ToString() => $"{Kind} {Id}, {Recipients.Count} recipients";
}
