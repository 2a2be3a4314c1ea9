using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <summary>The profiles of the workspace. What it returns are snapshots.</summary>
public sealed partial class SandboxProfiles : IReadOnlyCollection<SandboxProfile>
{
    private readonly Lock _gate;
    private readonly int _historyCapacity;
    private readonly SandboxAddresses _addresses;
    private readonly TimeProvider _time;
    private readonly List<ProfileRecord> _all = [];
    private readonly Dictionary<string, ProfileRecord> _byExternalId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProfileRecord> _byBrazeId = new(StringComparer.Ordinal);
    private readonly Dictionary<SandboxAlias, ProfileRecord> _byAlias = [];
    private readonly Dictionary<string, HashSet<ProfileRecord>> _byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<ProfileRecord>> _byPhone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pushTokens = new(StringComparer.Ordinal);
    private long _updates;

    internal SandboxProfiles(Lock gate, SandboxAddresses addresses, SandboxOptions options)
    {
        _gate = gate;
        _addresses = addresses;
        _historyCapacity = options.HistoryCapacity;
        _time = options.TimeProvider;
    }

    /// <summary>How many profiles there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _all.Count;
            }
        }
    }

    /// <summary>The profile with this <c>external_id</c>, current or deprecated.</summary>
    /// <param name="externalId">The host's id.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SandboxProfile this[string externalId] =>
        Find(externalId) ?? throw new KeyNotFoundException("No profile has this external_id.");

    /// <summary>The profile with this <c>external_id</c>, current or deprecated, if there is one.</summary>
    /// <param name="externalId">The host's id.</param>
    public SandboxProfile? Find(string externalId)
    {
        ArgumentNullException.ThrowIfNull(externalId);
        lock (_gate)
        {
            return Snapshot(_byExternalId.GetValueOrDefault(externalId));
        }
    }

    /// <summary>The profile with this alias, if there is one.</summary>
    /// <param name="name">The alias's name.</param>
    /// <param name="label">The alias's label.</param>
    public SandboxProfile? FindByAlias(string name, string label)
    {
        lock (_gate)
        {
            return Snapshot(_byAlias.GetValueOrDefault(new SandboxAlias(name, label)));
        }
    }

    /// <summary>The profile Braze would choose for this address: the last updated one with an <c>external_id</c>, else the last updated.</summary>
    /// <param name="email">The address, in any case.</param>
    public SandboxProfile? FindByEmail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        lock (_gate)
        {
            return Snapshot(Preferred(_byEmail.GetValueOrDefault(email)));
        }
    }

    /// <summary>Creates the profile with this <c>external_id</c>, or changes it as one attributes object of <c>/users/track</c> would.</summary>
    /// <param name="externalId">The host's id.</param>
    /// <param name="attributes">Attributes as on the wire, operations such as <c>{"inc": 1}</c> included.</param>
    public SandboxProfile Set(string externalId, JsonObject? attributes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(externalId);
        JsonObject item = (JsonObject)(attributes?.DeepClone() ?? new JsonObject());
        item["external_id"] = externalId;
        lock (_gate)
        {
            ProfileRecord record = Resolve(UserIdentity.OfItem(item).Identity!, updateOnly: false)!;
            Apply(record, item);
            return new SandboxProfile(record);
        }
    }

    /// <inheritdoc />
    public IEnumerator<SandboxProfile> GetEnumerator()
    {
        SandboxProfile[] snapshot;
        lock (_gate)
        {
            snapshot = [.. _all.Select(r => new SandboxProfile(r))];
        }

        return ((IEnumerable<SandboxProfile>)snapshot).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Finds the user's profile and, unless told not to, creates it.</summary>
    internal ProfileRecord? Resolve(UserIdentity identity, bool? updateOnly)
    {
        if (Existing(identity) is { } existing)
        {
            return existing;
        }

        // Braze assigns its own ids, so an unknown one names nobody; an alias is created only on request.
        bool create = identity.BrazeId is null && !(updateOnly ?? identity.Alias is not null);
        return create ? Create(identity) : null;
    }

    internal ProfileRecord? Existing(UserIdentity identity)
    {
        if (identity.ExternalId is { } externalId)
        {
            return _byExternalId.GetValueOrDefault(externalId);
        }

        if (identity.Alias is { } alias)
        {
            return _byAlias.GetValueOrDefault(alias);
        }

        if (identity.BrazeId is { } brazeId)
        {
            return _byBrazeId.GetValueOrDefault(brazeId);
        }

        return identity.Email is { } email
            ? Preferred(_byEmail.GetValueOrDefault(email))
            : Preferred(_byPhone.GetValueOrDefault(identity.Phone ?? ""));
    }

    internal IReadOnlyCollection<ProfileRecord> WithEmail(string email) =>
        _byEmail.TryGetValue(email, out HashSet<ProfileRecord>? records) ? records : [];

    /// <summary>The records themselves; under the gate only.</summary>
    internal IReadOnlyList<ProfileRecord> Records => _all;

    internal void Apply(ProfileRecord record, JsonObject item)
    {
        Unindex(record);
        (string? email, string? phone) = (record.Email, record.Phone);
        bool merge = WireJson.Flag(item["_merge_objects"]) is true;
        foreach ((string name, JsonNode? value) in item)
        {
            if (value is not null && name == SubscriptionStates.Attribute)
            {
                continue;
            }

            if (!AttributeRules.IsControlKey(name))
            {
                AttributeChange.Apply(record.Attributes, name, value, merge);
            }
        }

        Index(record);
        ContactStates.Inherit(_addresses, record, email, phone, _time.GetUtcNow());
        ContactStates.Note(_addresses, record, item["email_subscribe"], _time.GetUtcNow());
        SetSubscriptions(record, item);
        Touch(record);
    }

    /// <summary>Sets an attribute of a profile outside an attributes object.</summary>
    internal void Set(ProfileRecord record, string name, string value)
    {
        record.Attributes[name] = value;
        Touch(record);
    }

    /// <summary>Imports push tokens onto an anonymous profile; a token already known makes Braze ignore the request.</summary>
    internal void ImportPushTokens(JsonObject item)
    {
        List<string> tokens = [.. item["push_tokens"]!.AsArray().Select(t => WireJson.Text(t!["token"])!)];
        if (tokens.TrueForAll(_pushTokens.Contains))
        {
            return;
        }

        _pushTokens.UnionWith(tokens);
        Apply(Create(identity: null), item);
    }

    internal void SetSubscription(ProfileRecord record, string groupId, string subscriptionState)
    {
        SubscriptionStates.Set(record, groupId, subscriptionState);
        Touch(record);
    }

    internal void Touch(ProfileRecord record) => record.Updated = ++_updates;

    internal void Clear()
    {
        _all.Clear();
        _byExternalId.Clear();
        _byBrazeId.Clear();
        _byAlias.Clear();
        _byEmail.Clear();
        _byPhone.Clear();
        _pushTokens.Clear();
    }

    private static ProfileRecord? Preferred(HashSet<ProfileRecord>? candidates) =>
        candidates?.OrderByDescending(r => r.ExternalId is not null).ThenByDescending(r => r.Updated).FirstOrDefault();

    [return: NotNullIfNotNull(nameof(record))]
    private static SandboxProfile? Snapshot(ProfileRecord? record) => record is null ? null : new SandboxProfile(record);

    private ProfileRecord Create(UserIdentity? identity)
    {
        ProfileRecord record = new(_historyCapacity) { ExternalId = identity?.ExternalId, Created = _time.GetUtcNow() };
        _all.Add(record);
        _byBrazeId[record.BrazeId] = record;
        if (record.ExternalId is { } externalId)
        {
            _byExternalId[externalId] = record;
        }

        if (identity?.Alias is { } alias)
        {
            record.Aliases.Add(alias);
            _byAlias[alias] = record;
        }

        // Events and purchases carry the address as identifier only; the profile they create still has it.
        if (identity is { ExternalId: null, Alias: null })
        {
            SetIfGiven(record, "email", identity.Email);
            SetIfGiven(record, "phone", identity.Email is null ? identity.Phone : null);
        }

        Index(record);
        ContactStates.Inherit(_addresses, record, formerEmail: null, formerPhone: null, _time.GetUtcNow());
        Touch(record);
        return record;
    }

    /// <summary>The states of an attributes object go to everyone who shares the profile's e-mail address.</summary>
    private void SetSubscriptions(ProfileRecord record, JsonObject item)
    {
        if (item[SubscriptionStates.Attribute] is not JsonArray groups)
        {
            return;
        }

        foreach (JsonObject group in groups.OfType<JsonObject>())
        {
            foreach (ProfileRecord sharing in record.Email is { } email ? WithEmail(email).Append(record) : [record])
            {
                SubscriptionStates.Set(sharing, WireJson.Text(group["subscription_group_id"])!, WireJson.Text(group["subscription_state"])!);
            }
        }
    }

    private static void SetIfGiven(ProfileRecord record, string name, string? value)
    {
        if (value is not null)
        {
            record.Attributes[name] = value;
        }
    }

    private void Index(ProfileRecord record)
    {
        Add(_byEmail, "email");
        Add(_byPhone, "phone");

        void Add(Dictionary<string, HashSet<ProfileRecord>> index, string name)
        {
            if (WireJson.Text(record.Attributes[name]) is not { Length: > 0 } value)
            {
                return;
            }

            if (!index.TryGetValue(value, out HashSet<ProfileRecord>? records))
            {
                index[value] = records = [];
            }

            records.Add(record);
        }
    }

    private void Unindex(ProfileRecord record)
    {
        Remove(_byEmail, "email");
        Remove(_byPhone, "phone");

        void Remove(Dictionary<string, HashSet<ProfileRecord>> index, string name)
        {
            if (WireJson.Text(record.Attributes[name]) is { } value && index.TryGetValue(value, out HashSet<ProfileRecord>? records) && records.Remove(record) && records.Count == 0)
            {
                index.Remove(value);
            }
        }
    }
}
