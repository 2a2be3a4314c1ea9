namespace SessionM.Client;

/// <summary>How <see cref="Integration.Abstractions.IEventSink"/> sends events of customers.</summary>
public sealed class EventRecordingOptions
{
    /// <summary>
    /// The attribute that carries the time of an event, as an ISO 8601 text in UTC, for example <c>date</c>, a key of SessionM's mobile SDK. It counts as one of the event's attributes, and
    /// SessionM has to know it. <see langword="null"/>, the default, sends no time: SessionM documents no place for it, so an event can only count from when it arrives.
    /// </summary>
    public string? TimeAttribute { get; set; }

    /// <summary>Customers whose events are sent at the same time; the API takes one customer a call. Default 8, from 1 to 256.</summary>
    public int MaxConcurrency { get; set; } = 8;
}
