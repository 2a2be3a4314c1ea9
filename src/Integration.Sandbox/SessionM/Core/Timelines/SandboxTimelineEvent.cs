using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>An entry of a user's timeline.</summary>
/// <param name="Type">Its type, by the name for programs (slug).</param>
/// <param name="At">When it happened.</param>
public sealed record SandboxTimelineEvent(string Type, DateTimeOffset At)
{
    /// <summary>What happened.</summary>
    public JsonObject Payload { get; init; } = [];

    /// <summary>The type alone.</summary>
    public override string ToString() => Type;
}
