using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A live activity as it was when asked for; later calls do not change it.</summary>
[DebuggerDisplay("{ActivityId}, {Updates} updates, ended: {Ended}")]
public sealed record SandboxLiveActivity
{
    /// <summary>The host's id of the activity.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The app.</summary>
    public required string AppId { get; init; }

    /// <summary>The values that change, as last sent.</summary>
    public required JsonObject ContentState { get; init; }

    /// <summary>The values that stay, as sent with the start; <see langword="null"/> for an activity that an app started itself.</summary>
    public JsonObject? Attributes { get; init; }

    /// <summary>For whom it was started by name.</summary>
    public IReadOnlyList<SandboxRecipient> Recipients { get; init; } = [];

    /// <summary>The segment it was started for.</summary>
    public string? SegmentId { get; init; }

    /// <summary>The filter it was started for, as sent.</summary>
    public JsonObject? Audience { get; init; }

    /// <summary>How often it was updated.</summary>
    public int Updates { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool Ended { get; init; }

    /// <summary>The id; no values.</summary>
    public override string ToString() => $"{nameof(SandboxLiveActivity)} {ActivityId}";
}
