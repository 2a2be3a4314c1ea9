using System.Text.Json.Nodes;
using Integration.Sandbox;

namespace Integration.Delivery.Soak;

/// <summary>What the vendor has applied, in its order.</summary>
internal sealed class VendorBooks
{
    public const string CountName = "count";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, UserBooks> _users = new(StringComparer.Ordinal);
    private long _objects;

    /// <summary>How many objects were applied.</summary>
    public long Objects => Interlocked.Read(ref _objects);

    /// <summary>Writes down an object that was applied.</summary>
    public void Add(string list, JsonObject item)
    {
        Update[] updates = [.. Update.In(list, item)];
        lock (_gate)
        {
            _objects++;
            Of(updates[0].User).Add(updates);
        }
    }

    public bool HasApplied(Update update)
    {
        lock (_gate)
        {
            return _users.GetValueOrDefault(update.User)?.Applied.Contains(update) == true;
        }
    }

    public IReadOnlyList<Update> Applied()
    {
        lock (_gate)
        {
            return [.. _users.Values.SelectMany(user => user.Applied)];
        }
    }

    public long Reordered()
    {
        lock (_gate)
        {
            return _users.Values.Sum(user => user.Reordered);
        }
    }

    public long Doubled()
    {
        lock (_gate)
        {
            return _users.Values.Sum(user => user.Doubled);
        }
    }

    /// <summary>By how much the counters in the profiles differ from the increments in the requests: what merging has lost (below zero) or doubled.</summary>
    public IEnumerable<long> CounterDifferences(SandboxProfiles profiles)
    {
        lock (_gate)
        {
            return [.. _users.Select(user => ((long?)profiles.Find(user.Key)?[CountName] ?? 0) - user.Value.Increments)];
        }
    }

    private UserBooks Of(string user)
    {
        if (!_users.TryGetValue(user, out UserBooks? books))
        {
            _users[user] = books = new UserBooks();
        }

        return books;
    }
}
