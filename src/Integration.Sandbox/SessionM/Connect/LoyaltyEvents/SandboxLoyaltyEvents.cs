using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The loyalty events the tenant has defined, those that were fired, and how far users have come with rules. What it returns are snapshots.</summary>
public sealed class SandboxLoyaltyEvents
{
    private readonly Lock _gate;
    private readonly Dictionary<string, SandboxLoyaltyEvent> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<(string UserId, string RuleTreeId), JsonArray> _progress = [];
    private readonly BoundedHistory<SandboxFiredEvent> _fired;

    internal SandboxLoyaltyEvents(Lock gate, int capacity)
    {
        _gate = gate;
        _fired = new BoundedHistory<SandboxFiredEvent>(capacity);
    }

    /// <summary>The events that were fired and saved, oldest first.</summary>
    public IReadOnlyList<SandboxFiredEvent> Fired
    {
        get
        {
            lock (_gate)
            {
                return [.. _fired];
            }
        }
    }

    /// <summary>Defines an event, or replaces the one of the same name.</summary>
    /// <param name="loyaltyEvent">The event.</param>
    public void Define(SandboxLoyaltyEvent loyaltyEvent)
    {
        ArgumentNullException.ThrowIfNull(loyaltyEvent);
        lock (_gate)
        {
            _defined[loyaltyEvent.Lookup] = loyaltyEvent;
        }
    }

    /// <summary>Defines an event that awards points.</summary>
    /// <param name="lookup">The name it is fired by.</param>
    /// <param name="points">How many.</param>
    /// <param name="pointAccountId">The account; <see langword="null"/> for the first.</param>
    public void Define(string lookup, decimal points, string? pointAccountId = null) =>
        Define(new SandboxLoyaltyEvent(lookup) { Outcomes = [new SandboxLoyaltyOutcome { Points = points, PointAccountId = pointAccountId }] });

    /// <summary>Sets how far a user has come with the rules of a tree.</summary>
    /// <param name="userId">SessionM's id.</param>
    /// <param name="ruleTreeId">The tree.</param>
    /// <param name="rules">The rules, as the answer is to show them.</param>
    public void SetProgress(string userId, string ruleTreeId, params ReadOnlySpan<JsonObject> rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        ArgumentException.ThrowIfNullOrWhiteSpace(ruleTreeId);
        JsonArray copies = [];
        foreach (JsonObject rule in rules)
        {
            copies.Add(rule.DeepClone());
        }

        lock (_gate)
        {
            _progress[KeyOf(userId, ruleTreeId)] = copies;
        }
    }

    internal SandboxLoyaltyEvent? Find(string lookup) => _defined.GetValueOrDefault(lookup);

    internal JsonArray ProgressOf(string userId, string ruleTreeId) =>
        _progress.TryGetValue(KeyOf(userId, ruleTreeId), out JsonArray? rules) ? (JsonArray)rules.DeepClone() : [];

    internal void Add(SandboxFiredEvent fired) => _fired.Add(fired);

    internal void Clear()
    {
        _defined.Clear();
        _progress.Clear();
        _fired.Clear();
    }

    private static (string UserId, string RuleTreeId) KeyOf(string userId, string ruleTreeId) => (userId.ToUpperInvariant(), ruleTreeId.ToUpperInvariant());
}
