using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Neutral events as custom events.</summary>
internal sealed class EventSink(TrackSink sink) : IEventSink
{
    public Task<SinkResult<UserEvent>> RecordAsync(IReadOnlyList<UserEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        return sink.SendAsync(events, e => e.User, Convert, cancellationToken);
    }

    private static CustomEvent Convert(UserEvent source, BrazeUser user)
    {
        CustomEvent converted = new(user, source.Name, source.At);
        foreach ((string name, object? value) in source.Attributes)
        {
            converted.Properties[name] = NeutralValue.ForProperty(value) is { } wire
                ? new PropertyValue(wire)
                : throw new ArgumentException($"Attribute '{name}' is a {value!.GetType().Name}, for which Braze has no form. Give a string, boolean, number, date, list of strings or string-keyed dictionary.", nameof(source));
        }

        return converted;
    }
}
