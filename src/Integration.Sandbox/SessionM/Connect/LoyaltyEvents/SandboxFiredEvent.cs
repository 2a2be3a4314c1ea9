namespace Integration.Sandbox;

/// <summary>A loyalty event that was fired and saved.</summary>
public sealed record SandboxFiredEvent
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>SessionM's id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>The name it was fired by.</summary>
    public required string Lookup { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name; never the user.</summary>
    public override string ToString() => Lookup;
}
