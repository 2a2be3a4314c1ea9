namespace SessionM.Client;

/// <summary>An event that is ready to be sent.</summary>
public sealed class PlannedEvent
{
    internal PlannedEvent(string sourceName, int position, CustomerEvent customerEvent, MessageId? messageId)
    {
        SourceName = sourceName;
        Position = position;
        Event = customerEvent;
        MessageId = messageId;
    }

    /// <summary>Its name in the batch.</summary>
    public string SourceName { get; }

    /// <summary>Its place in the batch as it came, from 0; -1 for one that a rule added.</summary>
    public int Position { get; }

    /// <summary>The event as SessionM gets it.</summary>
    public CustomerEvent Event { get; }

    /// <summary>The id by which SessionM recognises a repeat; <see langword="null"/> when neither batch nor event has an id, and each try gets one of its own.</summary>
    public MessageId? MessageId { get; }

    /// <summary>The names and how many attributes; never a value.</summary>
    public override string ToString() => $"{SourceName} as {Event}";
}
