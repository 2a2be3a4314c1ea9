using System.Collections.Frozen;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Makes one update of a customer from the identities and the user attributes of a batch.</summary>
internal sealed class ProfileMapper
{
    public const string MpidName = "mpid";
    private const string IdentifiersName = "identifiers";

    private readonly ForwarderOptions _options;
    private readonly IAttributeNormalizer _normalizer;
    private readonly BatchFilter _filter;
    private readonly FrozenDictionary<string, IdentityDestination> _destinations;

    public ProfileMapper(ForwarderOptions options, IAttributeNormalizer normalizer, BatchFilter filter)
    {
        _options = options;
        _normalizer = normalizer;
        _filter = filter;
        _destinations = options.Identities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The update and the names of what it holds; <see langword="null"/> when there is nothing to update.</summary>
    public (CustomerProfile Changes, IReadOnlyList<string> Keys)? Map(MParticleBatch batch, List<ForwardNote> notes)
    {
        (List<KeyValuePair<string, object?>> attributes, List<CustomerIdentifier> identifiers) = PlaceIdentities(batch, notes);
        HashSet<string> taken = attributes.Select(attribute => _normalizer.NormalizeKey(attribute.Key)).ToHashSet(StringComparer.Ordinal);
        HashSet<string> identities = attributes.Select(attribute => attribute.Key).ToHashSet(StringComparer.Ordinal);
        foreach ((string key, object? value) in batch.UserAttributes)
        {
            if (taken.Contains(_normalizer.NormalizeKey(key)))
            {
                AttributeDiagnostic lost = new(AttributeDiagnosticKind.Collision, key, null, "An identity is sent under this key.");
                notes.Add(ForwardNote.Of(lost, ForwardSubject.UserAttribute));
            }
            else
            {
                attributes.Add(KeyValuePair.Create(key, value));
            }
        }

        NormalizedProfile normalized = _normalizer.Normalize(attributes, batch.DeletedUserAttributes.OfType<string>());
        notes.AddRange(normalized.Diagnostics.Select(diagnostic =>
            ForwardNote.Of(diagnostic, identities.Contains(diagnostic.Source) ? ForwardSubject.Identity : ForwardSubject.UserAttribute)));
        return Fill(normalized, identifiers, notes);
    }

    private (List<KeyValuePair<string, object?>> Attributes, List<CustomerIdentifier> Identifiers) PlaceIdentities(MParticleBatch batch, List<ForwardNote> notes)
    {
        List<KeyValuePair<string, object?>> attributes = [];
        List<CustomerIdentifier> identifiers = [];
        if (!string.IsNullOrWhiteSpace(batch.Mpid))
        {
            Place(MpidName, batch.Mpid, _options.Mpid);
        }

        // In an order of their own: which of two takes a name they share must not depend on the sender.
        foreach ((string type, string? identity) in batch.Identities.OrderBy(identity => identity.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (identity is null)
            {
                continue;
            }

            if (_filter.SendsIdentity(type))
            {
                Place(type, identity, _destinations.GetValueOrDefault(type) ?? new IdentityDestination());
            }
            else if (!type.Equals(_options.CustomerIdentity, StringComparison.OrdinalIgnoreCase))
            {
                notes.Add(ForwardNote.Dropped(ForwardSubject.Identity, type, ForwardReason.NotEnabled, "The filter does not send it."));
            }
        }

        return (attributes, identifiers);

        void Place(string name, string identity, IdentityDestination destination)
        {
            if (destination.AttributeFor(name) is { } attribute)
            {
                attributes.Add(KeyValuePair.Create<string, object?>(attribute, identity));
            }

            if (!string.IsNullOrWhiteSpace(destination.IdentifierType))
            {
                identifiers.Add(new CustomerIdentifier { ExternalId = identity, ExternalIdType = destination.IdentifierType });
            }
        }
    }

    private static (CustomerProfile Changes, IReadOnlyList<string> Keys)? Fill(NormalizedProfile normalized, List<CustomerIdentifier> identifiers, List<ForwardNote> notes)
    {
        CustomerProfile changes = new();
        List<string> keys = [];
        if (identifiers.Count > 0)
        {
            changes.Identifiers = identifiers;
            keys.Add(IdentifiersName);
        }

        IEnumerable<KeyValuePair<string, string?>> cleared = normalized.ClearedFields.Select(name => KeyValuePair.Create(name, (string?)null));
        foreach ((string name, string? value) in normalized.ReservedFields.Concat(cleared))
        {
            if (TrySet(changes, name, value, notes))
            {
                keys.Add(name);
            }
        }

        foreach ((string name, string? value) in normalized.CustomAttributes)
        {
            changes.CustomAttributes[name] = value;
            keys.Add(name);
        }

        foreach ((int index, string name) in normalized.ClearedAttributes.Index())
        {
            // No profile can have more of them.
            if (index >= CustomerProfile.MaxCustomAttributes)
            {
                AttributeDiagnostic surplus = new(AttributeDiagnosticKind.CapExceeded, name, null, "There are more deletions than a profile has attributes.");
                notes.Add(ForwardNote.Of(surplus, ForwardSubject.UserAttribute));
                continue;
            }

            changes.CustomAttributes[name] = default;
            keys.Add(name);
        }

        return keys.Count == 0 ? null : (changes, keys);
    }

    private static bool TrySet(CustomerProfile changes, string name, string? value, List<ForwardNote> notes)
    {
        try
        {
            NeutralProfile.Set(changes, name, value);
            return true;
        }
        catch (ArgumentException)
        {
            // An empty text for a date, say: what a field takes is more than the normalizer knows.
            AttributeDiagnostic rejected = new(AttributeDiagnosticKind.ValueRejected, name, null, "The field does not take this value.");
            notes.Add(ForwardNote.Of(rejected, ForwardSubject.UserAttribute));
            return false;
        }
    }
}
