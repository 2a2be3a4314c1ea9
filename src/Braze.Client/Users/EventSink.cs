using Integration.Abstractions;

namespace Braze.Client;

/// <summary>Neutral events as custom events.</summary>
internal sealed class EventSink(TrackSink sink) : IEventSink
{
    public Task<SinkResult<UserEvent>> RecordAsync(IReadOnlyList<UserEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        return sink.SendEachAsync(events, e => e.User, Convert, cancellationToken);
    }

    private static CustomEvent Convert(UserEvent source, BrazeUser user)
    {
        CustomEvent converted = new(user, source.Name, source.At);
        NeutralValue.Copy(source.Attributes, converted.Properties);
        return converted;
    }
}
