using System.Text.Json.Nodes;

namespace Integration.Sandbox;

/// <content>How profiles get and lose the names they are found by.</content>
public sealed partial class SandboxProfiles
{
    internal ProfileRecord? WithExternalId(string externalId) => _byExternalId.GetValueOrDefault(externalId);

    internal ProfileRecord? WithAlias(SandboxAlias alias) => _byAlias.GetValueOrDefault(alias);

    internal IReadOnlyCollection<ProfileRecord> WithPhone(string phone) =>
        _byPhone.TryGetValue(phone, out HashSet<ProfileRecord>? records) ? records : [];

    /// <summary>Makes a profile that has nothing but an alias.</summary>
    internal void Create(SandboxAlias alias) => Link(Create(identity: null), alias);

    /// <summary>Gives a profile an alias, unless it has one under the label: a user has one name for each label.</summary>
    internal void Link(ProfileRecord record, SandboxAlias alias)
    {
        if (record.Aliases.Any(a => a.Label == alias.Label) || !_byAlias.TryAdd(alias, record))
        {
            return;
        }

        record.Aliases.Add(alias);
        Touch(record);
    }

    /// <summary>Changes an alias's name, unless nobody has the old one or somebody has the new one.</summary>
    internal void Rename(SandboxAlias alias, SandboxAlias changed)
    {
        if (_byAlias.ContainsKey(changed) || !_byAlias.Remove(alias, out ProfileRecord? record))
        {
            return;
        }

        record.Aliases.Remove(alias);
        Link(record, changed);
    }

    /// <summary>Gives a profile an external id nobody has; the one it had goes on finding it.</summary>
    internal void Rename(ProfileRecord record, string externalId)
    {
        if (record.ExternalId is { } old)
        {
            record.DeprecatedExternalIds.Add(old);
        }

        record.ExternalId = externalId;
        _byExternalId.Add(externalId, record);
        Touch(record);
    }

    internal void Forget(ProfileRecord record, string deprecatedExternalId)
    {
        record.DeprecatedExternalIds.Remove(deprecatedExternalId);
        _byExternalId.Remove(deprecatedExternalId);
    }

    /// <summary>Moves what one profile has onto another, aliases included, and removes it.</summary>
    internal void Merge(ProfileRecord merged, ProfileRecord kept)
    {
        SandboxAlias[] aliases = [.. merged.Aliases];
        Remove(merged);
        Unindex(kept);
        ProfileMerge.Apply(merged, kept);
        Index(kept);
        Touch(kept);
        foreach (SandboxAlias alias in aliases)
        {
            Link(kept, alias);
        }

        // Removing the profile freed its tokens; they live on with the kept one.
        _pushTokens.UnionWith(PushTokens(kept));
    }

    internal void Remove(ProfileRecord record)
    {
        Unindex(record);
        _all.Remove(record);
        _byBrazeId.Remove(record.BrazeId);
        foreach (string id in record.ExternalId is { } current ? [.. record.DeprecatedExternalIds, current] : record.DeprecatedExternalIds)
        {
            _byExternalId.Remove(id);
        }

        foreach (SandboxAlias alias in record.Aliases)
        {
            _byAlias.Remove(alias);
        }

        _pushTokens.ExceptWith(PushTokens(record));
    }

    private static IEnumerable<string> PushTokens(ProfileRecord record) =>
        (record.Attributes["push_tokens"] as JsonArray ?? []).Select(token => WireJson.Text((token as JsonObject)?["token"])).OfType<string>();
}
