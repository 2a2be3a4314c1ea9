using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Turns a neutral event into one of Core: the name is SessionM's already, its attributes go through the normalizer, and one that would be lost is a problem of the event.</summary>
internal static class NeutralEvent
{
    /// <exception cref="ArgumentException">The event has no name, or the normalizer could not keep an attribute.</exception>
    public static CustomerEvent Convert(UserEvent source, IAttributeNormalizer normalizer, string? timeAttribute)
    {
        IEnumerable<KeyValuePair<string, object?>> attributes = source.Attributes;
        if (!string.IsNullOrEmpty(timeAttribute))
        {
            attributes = attributes.Append(KeyValuePair.Create<string, object?>(timeAttribute, source.At));
        }

        NormalizedEvent normalized = normalizer.NormalizeEventAttributes(source.Name, attributes);
        if (normalized.Diagnostics.FirstOrDefault(NeutralProfile.IsLoss) is { } loss)
        {
            throw new ArgumentException($"An attribute would be lost ({loss.Kind}); see the attribute normalizer's rules. Nothing of this event was sent.", nameof(source));
        }

        CustomerEvent converted = new(source.Name);
        foreach ((string name, string? value) in normalized.Attributes)
        {
            converted.Attributes.Add(name, value);
        }

        return converted;
    }
}
