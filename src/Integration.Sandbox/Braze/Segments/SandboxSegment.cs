namespace Integration.Sandbox;

/// <summary>A segment of the workspace.</summary>
public sealed record SandboxSegment
{
    /// <summary>Names a segment.</summary>
    /// <param name="id">The Segment API identifier.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public SandboxSegment(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
    }

    /// <summary>The Segment API identifier.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Who is in it; everyone when left out. Asked anew each time, and must not wait for a call to the sandbox.</summary>
    public Func<SandboxProfile, bool> Members { get; init; } = static _ => true;

    /// <summary>The filters in words.</summary>
    public string? Description { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    public string? TextDescription { get; init; }

    /// <summary>Whether its analytics are tracked.</summary>
    public bool AnalyticsTrackingEnabled { get; init; }

    /// <summary>The names of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The names of its teams.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];
}
