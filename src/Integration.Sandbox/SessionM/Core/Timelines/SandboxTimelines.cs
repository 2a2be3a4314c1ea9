using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The tenant's timelines, and what each user has in them. A tenant has none until they are added.</summary>
public sealed class SandboxTimelines
{
    private readonly Lock _gate;
    private readonly SandboxUsers _users;
    private readonly int _capacity;
    private readonly Dictionary<string, bool> _showsEvents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Timeline, string UserId), BoundedHistory<SandboxTimelineEvent>> _entries = [];
    private readonly List<string> _types = [];

    internal SandboxTimelines(Lock gate, SandboxUsers users, int capacity)
    {
        _gate = gate;
        _users = users;
        _capacity = capacity;
    }

    /// <summary>Whether timestamps count seconds; default <see langword="false"/>, milliseconds. Which of the two SessionM does is not documented.</summary>
    public bool CountsSeconds { get; set; }

    /// <summary>Adds a timeline.</summary>
    /// <param name="name">Its name, for example <c>END_USER_MEMBER_STATEMENT</c>.</param>
    /// <param name="showsEvents">Whether events of users appear in it by themselves.</param>
    public void Add(string name, bool showsEvents = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_gate)
        {
            _showsEvents[name] = showsEvents;
        }
    }

    /// <summary>Puts an entry into a user's timeline; adds the timeline and the user if there are none.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entry">The entry.</param>
    public void Put(string userId, string timeline, SandboxTimelineEvent entry)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        ArgumentException.ThrowIfNullOrWhiteSpace(timeline);
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            _showsEvents.TryAdd(timeline, value: true);
            if (_users.Find(userId) is null)
            {
                _users.Add(userId);
            }

            Append(userId, timeline, entry);
        }
    }

    /// <summary>What a user has in a timeline, oldest first; the newest <see cref="SandboxOptions.HistoryCapacity"/> are kept.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="timeline">The timeline's name.</param>
    public IReadOnlyList<SandboxTimelineEvent> Of(string userId, string timeline)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(timeline);
        lock (_gate)
        {
            return _entries.TryGetValue(KeyOf(timeline, userId), out BoundedHistory<SandboxTimelineEvent>? entries) ? [.. entries.OrderBy(entry => entry.At)] : [];
        }
    }

    internal bool Has(string timeline) => _showsEvents.ContainsKey(timeline);

    /// <summary>The number SessionM gave a type, from 1; given out as types turn up.</summary>
    internal int TypeIdOf(string type)
    {
        if (!_types.Contains(type, StringComparer.Ordinal))
        {
            _types.Add(type);
        }

        return _types.IndexOf(type) + 1;
    }

    internal void Show(string userId, SandboxCustomerEvent item)
    {
        JsonObject payload = item.Attributes;
        payload["event_type_slug"] = item.Name;
        foreach (string timeline in _showsEvents.Where(timeline => timeline.Value).Select(timeline => timeline.Key))
        {
            Append(userId, timeline, new SandboxTimelineEvent(item.Name, item.At) { Payload = payload });
        }
    }

    internal void Move(string fromUserId, string toUserId)
    {
        foreach (string timeline in _showsEvents.Keys)
        {
            if (_entries.Remove(KeyOf(timeline, fromUserId), out BoundedHistory<SandboxTimelineEvent>? entries))
            {
                foreach (SandboxTimelineEvent entry in entries)
                {
                    Append(toUserId, timeline, entry);
                }
            }
        }
    }

    internal void Clear()
    {
        _showsEvents.Clear();
        _entries.Clear();
        _types.Clear();
        CountsSeconds = false;
    }

    // SessionM's ids are compared without regard to case.
    private static (string Timeline, string UserId) KeyOf(string timeline, string userId) => (timeline, userId.ToUpperInvariant());

    private void Append(string userId, string timeline, SandboxTimelineEvent entry)
    {
        if (!_entries.TryGetValue(KeyOf(timeline, userId), out BoundedHistory<SandboxTimelineEvent>? entries))
        {
            _entries[KeyOf(timeline, userId)] = entries = new BoundedHistory<SandboxTimelineEvent>(_capacity);
        }

        entries.Add(entry);
    }
}
