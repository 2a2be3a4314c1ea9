using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Makes SessionM's events from those of a batch.</summary>
internal sealed class EventMapper(IAttributeNormalizer normalizer)
{
    /// <summary>Each event that is sent, with the one it comes from.</summary>
    public IEnumerable<(MParticleEvent Source, CustomerEvent Sent)> Map(MParticleBatch batch, List<ForwardNote> notes)
    {
        foreach (MParticleEvent? source in batch.Events)
        {
            if (source is not null && TryMap(source, notes) is { } sent)
            {
                yield return (source, sent);
            }
        }
    }

    private CustomerEvent? TryMap(MParticleEvent source, List<ForwardNote> notes)
    {
        if (!source.IsForwardable)
        {
            Drop(source, ForwardReason.NotSupported, "mParticle's integration forwards custom events and screen views alone.", notes);
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Name))
        {
            Drop(source, ForwardReason.Unreadable, "The event has no name.", notes);
            return null;
        }

        NormalizedEvent normalized = normalizer.NormalizeEvent(source.Name, source.Attributes);
        if (normalized.IsSkipped)
        {
            Drop(source, ForwardReason.Unmapped, "The table of names says nothing of the event.", notes);
            return null;
        }

        notes.AddRange(normalized.Diagnostics.Select(diagnostic => ForwardNote.Of(diagnostic, ForwardSubject.EventAttribute, source.Position)));
        CustomerEvent sent = new(normalized.Name);
        foreach ((string key, string? value) in normalized.Attributes)
        {
            sent.Attributes[key] = value;
        }

        return sent;
    }

    private static void Drop(MParticleEvent source, ForwardReason reason, string detail, List<ForwardNote> notes) =>
        notes.Add(ForwardNote.Dropped(ForwardSubject.Event, string.IsNullOrWhiteSpace(source.Name) ? source.Type : source.Name, reason, detail, source.Position));
}
