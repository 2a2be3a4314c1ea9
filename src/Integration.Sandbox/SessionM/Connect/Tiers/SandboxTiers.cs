namespace Integration.Sandbox;

/// <summary>The tenant's tier systems and where users stand in them. What it returns are snapshots.</summary>
public sealed class SandboxTiers
{
    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, List<SandboxTierStanding>> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<SandboxTierSystem> _systems = [];

    internal SandboxTiers(Lock gate, SandboxUsers users, TimeProvider time)
    {
        _gate = gate;
        _users = users;
        _time = time;
    }

    /// <summary>The tenant's tier systems; none unless set.</summary>
    public IReadOnlyList<SandboxTierSystem> Systems
    {
        get => _systems;
        set => _systems = [.. value];
    }

    /// <summary>Puts a user on a level; adds the user if there is none with this id.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="systemId">The tier system.</param>
    /// <param name="levelId">The level.</param>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public void Set(string userId, string systemId, string levelId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        lock (_gate)
        {
            (SandboxTierSystem System, SandboxTierLevel Level) found =
                Find(systemId, levelId) ?? throw new ArgumentException("There is no such tier level; set Systems first.", nameof(levelId));
            if (_users.Find(userId) is null)
            {
                _users.Add(userId);
            }

            Put(userId, found.System, found.Level);
        }
    }

    /// <summary>Where a user stands in each tier system.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxTierStanding> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out List<SandboxTierStanding>? standings) ? [.. standings] : [];
        }
    }

    internal (SandboxTierSystem System, SandboxTierLevel Level)? Find(string systemId, string levelId)
    {
        SandboxTierSystem? system = _systems.FirstOrDefault(s => IsSame(s.Id, systemId));
        return system?.Levels.FirstOrDefault(level => IsSame(level.Id, levelId)) is { } found ? (system, found) : null;
    }

    /// <summary>Puts a user on a level. The caller holds the lock.</summary>
    internal SandboxTierStanding Put(string userId, SandboxTierSystem system, SandboxTierLevel level)
    {
        if (!_byUser.TryGetValue(userId, out List<SandboxTierStanding>? standings))
        {
            _byUser[userId] = standings = [];
        }

        SandboxTierStanding? before = standings.Find(standing => IsSame(standing.System.Id, system.Id));
        if (before is not null && IsSame(before.Level.Id, level.Id))
        {
            return before;
        }

        standings.RemoveAll(standing => standing == before);
        standings.Add(new SandboxTierStanding(before?.Id ?? Guid.NewGuid().ToString(), system, level, _time.GetUtcNow()));
        return standings[^1];
    }

    internal void Clear()
    {
        _byUser.Clear();
        _systems = [];
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
