namespace Integration.Sandbox;

/// <summary>A tag of a user: a counter, or one that expires; never both.</summary>
public sealed record SandboxTag
{
    internal SandboxTag(string name, long? count, DateTimeOffset? expiresAt)
    {
        Name = name;
        Count = count;
        ExpiresAt = expiresAt;
    }

    /// <summary>The tag.</summary>
    public string Name { get; }

    /// <summary>How often a counter was incremented; <see langword="null"/> for a tag that expires.</summary>
    public long? Count { get; }

    /// <summary>When the tag disappears; <see langword="null"/> for a counter.</summary>
    public DateTimeOffset? ExpiresAt { get; }
}
