namespace Integration.Sandbox;

/// <summary>The events of every user, and what they bring. What it returns are snapshots.</summary>
public sealed class SandboxCustomerEvents
{
    private readonly Lock _gate;
    private readonly int _capacity;
    private readonly Dictionary<string, BoundedHistory<SandboxCustomerEvent>> _byUser = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, decimal> _awards = new(StringComparer.Ordinal);

    internal SandboxCustomerEvents(Lock gate, int capacity)
    {
        _gate = gate;
        _capacity = capacity;
    }

    /// <summary>The names of events that the tenant has defined; another is refused. <see langword="null"/>, the default, takes every name.</summary>
    public IReadOnlyCollection<string>? Declared { get; set; }

    /// <summary>Makes an event bring points: the simplest campaign there is.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="points">How many points, in the tenant's first account, each time; above 0.</param>
    public void Award(string eventName, decimal points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        lock (_gate)
        {
            _awards[eventName] = points;
        }
    }

    /// <summary>The events of a user, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept.</summary>
    /// <param name="userId">SessionM's id.</param>
    public IReadOnlyList<SandboxCustomerEvent> Of(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        lock (_gate)
        {
            return _byUser.TryGetValue(userId, out BoundedHistory<SandboxCustomerEvent>? events) ? [.. events] : [];
        }
    }

    internal bool IsDeclared(string name) => Declared is not { } declared || declared.Contains(name, StringComparer.Ordinal);

    internal decimal PointsOf(string name) => _awards.GetValueOrDefault(name);

    internal void Add(string userId, SandboxCustomerEvent item)
    {
        if (!_byUser.TryGetValue(userId, out BoundedHistory<SandboxCustomerEvent>? events))
        {
            _byUser[userId] = events = new BoundedHistory<SandboxCustomerEvent>(_capacity);
        }

        events.Add(item);
    }

    internal void Move(string fromUserId, string toUserId)
    {
        if (_byUser.Remove(fromUserId, out BoundedHistory<SandboxCustomerEvent>? events))
        {
            SandboxCustomerEvent[] all = [.. Of(toUserId).Concat(events).OrderBy(item => item.At)];
            _byUser.Remove(toUserId);
            foreach (SandboxCustomerEvent item in all)
            {
                Add(toUserId, item);
            }
        }
    }

    internal void Clear()
    {
        _byUser.Clear();
        _awards.Clear();
        Declared = null;
    }
}
