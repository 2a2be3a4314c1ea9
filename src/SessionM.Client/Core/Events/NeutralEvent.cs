using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Turns a neutral event into one of Core: its attributes go through the normalizer, and one that would be lost is a problem of the event.</summary>
internal static class NeutralEvent
{
    /// <exception cref="ArgumentException">The normalizer does not send the event, or could not keep an attribute.</exception>
    public static CustomerEvent Convert(UserEvent source, IAttributeNormalizer normalizer, string? timeAttribute)
    {
        IEnumerable<KeyValuePair<string, object?>> attributes = source.Attributes;
        if (!string.IsNullOrEmpty(timeAttribute))
        {
            attributes = attributes.Append(KeyValuePair.Create<string, object?>(timeAttribute, source.At));
        }

        NormalizedEvent normalized = normalizer.NormalizeEvent(source.Name, attributes);
        if (normalized.IsSkipped)
        {
            throw new ArgumentException(
                "The event has no name, or one that the attribute normalizer does not map: add it to Events.EventNames, or set Events.UnmappedEvents to PassThrough. Nothing was sent.", nameof(source));
        }

        if (normalized.Diagnostics.FirstOrDefault(NeutralProfile.IsLoss) is { } loss)
        {
            throw new ArgumentException($"An attribute would be lost ({loss.Kind}); see the attribute normalizer's rules. Nothing of this event was sent.", nameof(source));
        }

        CustomerEvent converted = new(normalized.Name);
        foreach ((string name, string? value) in normalized.Attributes)
        {
            converted.Attributes.Add(name, value);
        }

        return converted;
    }
}
