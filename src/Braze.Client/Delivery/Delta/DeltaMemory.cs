namespace Braze.Client;

/// <summary>
/// Remembers within the process: a packed array for each user, 20 bytes an attribute. Bounded by users, of whom it forgets one by chance for each new one beyond the
/// bound, and by <see cref="MaxAttributes"/> attributes of each. It ends with the process, after which everything is sent once more.
/// </summary>
public sealed class DeltaMemory : IDeltaMemory
{
    /// <summary>The most attributes remembered of one user; those remembered longest are forgotten first.</summary>
    public const int MaxAttributes = 512;

    // Shards of fewer users would fill up unevenly, and no lock is fought over for so few.
    private const int MaxShards = 64;
    private const int MinShardUsers = 1024;

    private readonly DeltaShard[] _shards;

    /// <summary>An empty memory.</summary>
    /// <param name="maxUsers">The most users it keeps. From 65,536 on they are spread over 64 parts, each with a 64th of the room, and a part may be full a little before the others.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a single user.</exception>
    public DeltaMemory(int maxUsers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUsers, 1);
        int shards = maxUsers < MaxShards * MinShardUsers ? 1 : MaxShards;
        _shards = [.. Enumerable.Range(0, shards).Select(shard => new DeltaShard((int)(((long)maxUsers + shard) / shards)))];
    }

    /// <summary>How many users it knows something of.</summary>
    public int Users => _shards.Sum(shard => shard.Users);

    /// <inheritdoc />
    public bool IsShared => false;

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<DeltaEntry>> RecallAsync(IReadOnlyCollection<UInt128> users, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        List<DeltaEntry> found = [];
        foreach (UInt128 user in users)
        {
            ShardOf(user).Recall(user, found);
        }

        return new(found);
    }

    /// <inheritdoc />
    public ValueTask RememberAsync(IReadOnlyCollection<DeltaEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (IGrouping<UInt128, DeltaEntry> user in entries.GroupBy(entry => entry.Key.User))
        {
            ShardOf(user.Key).Remember(user.Key, [.. user]);
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAsync(IReadOnlyCollection<DeltaKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (IGrouping<UInt128, DeltaKey> user in keys.GroupBy(key => key.User))
        {
            ShardOf(user.Key).Forget(user.Key, [.. user.Select(key => key.Attribute)]);
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetUserAsync(UInt128 user, CancellationToken cancellationToken = default)
    {
        ShardOf(user).Forget(user);
        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAttributeAsync(ulong attribute, CancellationToken cancellationToken = default)
    {
        foreach (DeltaShard shard in _shards)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shard.ForgetAttribute(attribute);
        }

        return default;
    }

    /// <inheritdoc />
    public ValueTask ForgetAllAsync(CancellationToken cancellationToken = default)
    {
        foreach (DeltaShard shard in _shards)
        {
            shard.Clear();
        }

        return default;
    }

    // The users are hashes already, and the tables within a shard go by their lower bits too.
    private DeltaShard ShardOf(UInt128 user) => _shards[(int)(user >> 96) & (_shards.Length - 1)];
}
