using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>A custom event on a profile.</summary>
public sealed record SandboxEvent
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>When it happened; a time in the future was replaced by the time it was received.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The app it is attributed to.</summary>
    public string? AppId { get; init; }

    /// <summary>The properties as sent.</summary>
    public JsonObject? Properties { get; init; }

    /// <summary>The name; no properties.</summary>
    public override string ToString() => $"{nameof(SandboxEvent)} {Name}";
}
