namespace Integration.Sandbox;

/// <summary>A Canvas as the dashboard made it.</summary>
/// <param name="Id">The API identifier.</param>
public sealed record SandboxCanvas(string Id)
{
    /// <summary>The name; the id when left out.</summary>
    public string Name { get; init; } = Id;

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>The names of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its steps; its one variant begins with the first.</summary>
    public IReadOnlyList<SandboxCanvasStep> Steps { get; init; } = [];

    /// <summary>Whether it is archived: sends are answered 201 with a <c>notice</c>.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it is paused: sends are answered 201 with a <c>notice</c>.</summary>
    public bool Paused { get; init; }

    /// <summary>When the dashboard sends it next; makes it appear among the scheduled broadcasts.</summary>
    public DateTimeOffset? NextSendTime { get; init; }

    internal bool Draft { get; init; }

    /// <summary>The id of the variant: made from the Canvas's, so that answers agree.</summary>
    internal string VariantId => $"{Id}-variant-1";
}
