namespace Integration.Sandbox;

/// <summary>The tags of every user. What it returns are snapshots.</summary>
public sealed class SandboxTags
{
    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, Dictionary<string, SandboxTag>> _byUser = new(StringComparer.OrdinalIgnoreCase);

    internal SandboxTags(Lock gate, SandboxUsers users, TimeProvider time)
    {
        _gate = gate;
        _users = users;
        _time = time;
    }

    /// <summary>The tags a user has now, by name; empty for a user without any.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyDictionary<string, SandboxTag> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return new Dictionary<string, SandboxTag>(Current(userId), StringComparer.Ordinal);
        }
    }

    /// <summary>The tags a user has now, by name; empty for a user without any.</summary>
    /// <param name="externalId">The host's id.</param>
    public IReadOnlyDictionary<string, SandboxTag> OfExternal(string externalId)
    {
        ArgumentNullException.ThrowIfNull(externalId);
        return _users.FindByExternalId(externalId) is { } user ? Of(user.UserId) : new Dictionary<string, SandboxTag>(StringComparer.Ordinal);
    }

    /// <summary>Gives a user a counter tag, replacing any tag of that name; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="count">Its count.</param>
    public void SetCounter(string userId, string tag, long count) => Set(userId, new SandboxTag(tag, count, expiresAt: null));

    /// <summary>Gives a user a tag that expires, replacing any tag of that name; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="expiresAt">When it disappears.</param>
    public void SetExpiring(string userId, string tag, DateTimeOffset expiresAt) => Set(userId, new SandboxTag(tag, count: null, expiresAt));

    /// <summary>Increments counters, or sets tags that expire when there is a time to live: all of them, or none when one is of the other kind.</summary>
    /// <returns>The tags as they are now; <see langword="null"/> when one of them is of the other kind.</returns>
    internal IReadOnlyList<SandboxTag>? Post(string userId, IReadOnlyList<string> names, TimeSpan? timeToLive)
    {
        Dictionary<string, SandboxTag> tags = Current(userId);
        if (names.Any(n => tags.TryGetValue(n, out SandboxTag? tag) && tag.Count is null != timeToLive is not null))
        {
            return null;
        }

        DateTimeOffset now = _time.GetUtcNow();
        foreach (string name in names)
        {
            tags[name] = timeToLive is { } life
                ? new SandboxTag(name, count: null, Later(now, life))
                : new SandboxTag(name, (tags.GetValueOrDefault(name)?.Count ?? 0) + 1, expiresAt: null);
        }

        return [.. names.Distinct(StringComparer.Ordinal).Select(n => tags[n])];
    }

    internal void Clear() => _byUser.Clear();

    private static DateTimeOffset Later(DateTimeOffset now, TimeSpan life) =>
        life < DateTimeOffset.MaxValue - now ? now + life : DateTimeOffset.MaxValue;

    private void Set(string userId, SandboxTag tag)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        ArgumentException.ThrowIfNullOrWhiteSpace(tag.Name, nameof(tag));
        lock (_gate)
        {
            if (_users.Find(userId) is null)
            {
                _users.Add(userId);
            }

            Current(userId)[tag.Name] = tag;
        }
    }

    private Dictionary<string, SandboxTag> Current(string userId)
    {
        if (!_byUser.TryGetValue(userId, out Dictionary<string, SandboxTag>? tags))
        {
            _byUser[userId] = tags = new Dictionary<string, SandboxTag>(StringComparer.Ordinal);
        }

        DateTimeOffset now = _time.GetUtcNow();
        foreach (SandboxTag tag in tags.Values.Where(t => t.ExpiresAt <= now).ToList())
        {
            tags.Remove(tag.Name);
        }

        return tags;
    }
}
