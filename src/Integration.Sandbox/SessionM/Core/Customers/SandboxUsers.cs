using System.Collections;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The users of the tenant. Enumerating takes a snapshot.</summary>
public sealed class SandboxUsers : IReadOnlyCollection<SandboxUser>
{
    private readonly Lock _gate;
    private readonly bool _acceptUnknown;
    private readonly Dictionary<string, SandboxUser> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxUser> _byExternalId = new(StringComparer.Ordinal);

    internal SandboxUsers(Lock gate, bool acceptUnknown)
    {
        _gate = gate;
        _acceptUnknown = acceptUnknown;
    }

    /// <summary>How many users there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byId.Count;
            }
        }
    }

    /// <summary>Adds a user, or replaces the one with the same id.</summary>
    /// <param name="userId">SessionM's id; compared without regard to case.</param>
    /// <param name="externalId">The host's id.</param>
    /// <param name="optedIn">Whether the user has opted in.</param>
    /// <param name="activated">Whether the user is activated.</param>
    /// <exception cref="ArgumentException">Another user has this external id.</exception>
    public SandboxUser Add(string userId, string? externalId = null, bool optedIn = false, bool activated = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        SandboxUser user = new() { UserId = userId, ExternalId = externalId, OptedIn = optedIn, Activated = activated };
        lock (_gate)
        {
            if (HasOtherHolder(user))
            {
                throw new ArgumentException("Another user has this external id.", nameof(externalId));
            }

            Put(user);
        }

        return user;
    }

    /// <summary>The user with this id, if there is one.</summary>
    /// <param name="userId">SessionM's id.</param>
    public SandboxUser? Find(string userId)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault(userId);
        }
    }

    /// <summary>The user with this external id among its own, if there is one.</summary>
    /// <param name="externalId">The host's id.</param>
    public SandboxUser? FindByExternalId(string externalId)
    {
        lock (_gate)
        {
            return _byExternalId.GetValueOrDefault(externalId);
        }
    }

    /// <inheritdoc />
    public IEnumerator<SandboxUser> GetEnumerator()
    {
        SandboxUser[] snapshot;
        lock (_gate)
        {
            snapshot = [.. _byId.Values];
        }

        return ((IEnumerable<SandboxUser>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal SandboxUser? Named(string userId) => Find(userId) ?? (_acceptUnknown ? Add(userId) : null);

    internal SandboxUser? NamedExternally(string externalId) =>
        FindByExternalId(externalId) ?? (_acceptUnknown ? Add(Guid.NewGuid().ToString(), externalId) : null);

    internal bool HasOtherHolder(SandboxUser user) =>
        user.ExternalIds.Any(id => FindByExternalId(id) is { } holder && !string.Equals(holder.UserId, user.UserId, StringComparison.OrdinalIgnoreCase));

    internal IEnumerable<SandboxUser> With(string member, string value) =>
        _byId.Values.Where(user => string.Equals(WireJson.Text(user.Members[member]), value, StringComparison.OrdinalIgnoreCase));

    internal IEnumerable<SandboxUser> WithPhone(string number) =>
        _byId.Values.Where(user => user.Members["phone_numbers"] is JsonArray phones && phones.Any(phone => WireJson.Text(phone?["phone_number"]) == number));

    internal void Put(SandboxUser user)
    {
        Remove(user.UserId);
        _byId[user.UserId] = user;
        foreach (string externalId in user.ExternalIds)
        {
            _byExternalId[externalId] = user;
        }
    }

    internal void Remove(string userId)
    {
        if (!_byId.Remove(userId, out SandboxUser? removed))
        {
            return;
        }

        foreach (string externalId in removed.ExternalIds)
        {
            _byExternalId.Remove(externalId);
        }
    }

    /// <summary>Takes a user out and gives its external ids to another.</summary>
    internal void Merge(SandboxUser legacy, SandboxUser persistent, DateTimeOffset now)
    {
        Remove(legacy.UserId);
        JsonObject members = persistent.Profile;
        members["identifiers"] = new JsonArray([.. ExternalIdForm.Of(persistent), .. ExternalIdForm.Of(legacy)]);
        Put(persistent with { Members = members, Updated = now });
    }

    internal void Clear()
    {
        _byId.Clear();
        _byExternalId.Clear();
    }
}
