using System.Collections.Frozen;

namespace SessionM.Client;

/// <summary>The first stage: what the host has not turned on goes no further.</summary>
internal sealed class BatchFilter(ForwardFilterOptions options)
{
    private readonly bool _sendsNew = options.SendNewDataPoints;
    private readonly NameFilter _types = new(options.EventTypes, StringComparer.OrdinalIgnoreCase);
    private readonly NameFilter _events = new(options.Events);
    private readonly NameFilter _eventAttributes = new(options.EventAttributes);
    private readonly NameFilter _userAttributes = new(options.UserAttributes, AttributeKeyComparer.Instance);
    private readonly NameFilter _identities = new(options.Identities, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, NameFilter> _byEvent =
        options.AttributesByEvent.ToFrozenDictionary(list => list.Key, list => new NameFilter(list.Value), StringComparer.Ordinal);

    /// <summary>A copy of the batch with what is sent. Identities are all still there: one of them names the customer.</summary>
    public MParticleBatch Apply(MParticleBatch batch, List<ForwardNote> notes)
    {
        MParticleBatch kept = batch.CopyWithoutData();
        foreach ((string key, object? value) in batch.UserAttributes)
        {
            if (Sends(_userAttributes, key, ForwardSubject.UserAttribute, null, notes))
            {
                kept.UserAttributes.Add(key, value);
            }
        }

        // Public lists, which a host may have filled: a null in one is nothing, and no reason to lose the batch.
        foreach (string key in batch.DeletedUserAttributes.OfType<string>())
        {
            if (Sends(_userAttributes, key, ForwardSubject.UserAttribute, null, notes))
            {
                kept.DeletedUserAttributes.Add(key);
            }
        }

        foreach (MParticleEvent item in batch.Events.OfType<MParticleEvent>())
        {
            if (Sends(item, notes))
            {
                kept.Events.Add(Filtered(item, notes));
            }
        }

        return kept;
    }

    public bool SendsIdentity(string type) => _identities.Find(type) ?? _sendsNew;

    private bool Sends(MParticleEvent item, List<ForwardNote> notes)
    {
        if (_types.TurnsOff(item.Type, item.CustomEventType))
        {
            notes.Add(ForwardNote.Dropped(ForwardSubject.Event, item.Name ?? item.Type, ForwardReason.NotEnabled, "The event's type is off, and its events with it.", item.Position));
            return false;
        }

        // A purchase has no name, and mParticle's integration does not send it; but a rule may make something of it.
        return item.Name is null || !item.IsForwardable || Sends(_events, item.Name, ForwardSubject.Event, item.Position, notes);
    }

    private MParticleEvent Filtered(MParticleEvent item, List<ForwardNote> notes)
    {
        if (!item.IsForwardable)
        {
            return item.Copy();
        }

        MParticleEvent kept = item.CopyWithoutAttributes();
        NameFilter? ofEvent = _byEvent.GetValueOrDefault(item.Name ?? "");
        foreach ((string key, object? value) in item.Attributes)
        {
            if (ofEvent?.Find(key) ?? _eventAttributes.Find(key) ?? _sendsNew)
            {
                kept.Attributes.Add(key, value);
            }
            else
            {
                notes.Add(NotEnabled(ForwardSubject.EventAttribute, key, item.Position));
            }
        }

        return kept;
    }

    private bool Sends(NameFilter list, string name, ForwardSubject subject, int? position, List<ForwardNote> notes)
    {
        if (list.Find(name) ?? _sendsNew)
        {
            return true;
        }

        notes.Add(NotEnabled(subject, name, position));
        return false;
    }

    private static ForwardNote NotEnabled(ForwardSubject subject, string name, int? position) =>
        ForwardNote.Dropped(subject, name, ForwardReason.NotEnabled, "The filter does not send it.", position);
}
