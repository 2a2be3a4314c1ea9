namespace Integration.Abstractions;

/// <summary>A user did something at a time.</summary>
/// <param name="User">Who.</param>
/// <param name="Name">What, in the receiving system's spelling.</param>
/// <param name="At">When.</param>
public sealed record UserEvent(UserKey User, string Name, DateTimeOffset At)
{
    /// <summary>Facts about the event. Values are strings, booleans, numbers or dates; what a system cannot hold is reported, not dropped in silence.</summary>
    public Dictionary<string, object?> Attributes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The kind of key and how many attributes; never their values.</summary>
    public override string ToString() => $"{User}: event with {Attributes.Count} attributes";
}
