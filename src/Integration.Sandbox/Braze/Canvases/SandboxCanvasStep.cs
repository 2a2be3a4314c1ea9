namespace Integration.Sandbox;

/// <summary>A step of a Canvas.</summary>
/// <param name="Id">The API identifier.</param>
public sealed record SandboxCanvasStep(string Id)
{
    /// <summary>The name; the id when left out.</summary>
    public string Name { get; init; } = Id;

    /// <summary>The kind of component.</summary>
    public string Type { get; init; } = "message";

    /// <summary>Its messages.</summary>
    public IReadOnlyList<SandboxMessage> Messages { get; init; } = [];

    /// <summary>The ids of the steps that follow.</summary>
    public IReadOnlyList<string> NextStepIds { get; init; } = [];
}
