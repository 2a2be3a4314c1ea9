using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>What one detail of a deposit or a spend was answered.</summary>
internal sealed record PointReplay(IReadOnlyList<JsonObject> Details, IReadOnlyList<JsonObject> Audits, DateTimeOffset At);
