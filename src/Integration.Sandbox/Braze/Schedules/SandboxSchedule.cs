using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A send that is to come.</summary>
[DebuggerDisplay("{Kind}, {Time}")]
public sealed record SandboxSchedule
{
    /// <summary>The schedule id answered.</summary>
    public required string ScheduleId { get; init; }

    /// <summary>The dispatch id answered; the send will have it.</summary>
    public required string DispatchId { get; init; }

    /// <summary>What will be sent.</summary>
    public required SandboxSendKind Kind { get; init; }

    /// <summary>When. A time in users' own zones, or the best time of a day, is taken as UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether the time is meant in each user's own zone.</summary>
    public bool InLocalTime { get; init; }

    /// <summary>Whether Braze chooses the time of that day for each user.</summary>
    public bool AtOptimalTime { get; init; }

    /// <summary>The request as sent; a later change of its messages is in it.</summary>
    public required JsonObject Request { get; init; }

    /// <summary>Kind and time; nothing of the request.</summary>
    public override string ToString() => $"{Kind} at {Time:O}";
}
