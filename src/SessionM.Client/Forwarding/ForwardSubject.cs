namespace SessionM.Client;

/// <summary>What a note of a report is about.</summary>
public enum ForwardSubject
{
    /// <summary>The batch as a whole.</summary>
    Batch,

    /// <summary>An identity of the user, MPID among them.</summary>
    Identity,

    /// <summary>A user attribute, or its deletion.</summary>
    UserAttribute,

    /// <summary>An event.</summary>
    Event,

    /// <summary>An attribute of an event.</summary>
    EventAttribute,
}
