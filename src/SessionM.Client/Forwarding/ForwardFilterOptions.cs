namespace SessionM.Client;

/// <summary>What is forwarded, as mParticle's Data Filter has it: event type, then event name, then event attribute; user attributes; identities.</summary>
/// <remarks>What is turned off takes its children along: the events of a type, the attributes of an event. MPID is always sent.</remarks>
public sealed class ForwardFilterOptions
{
    /// <summary>
    /// Whether data points that no list names are sent. Default no, as in mParticle's SessionM integration: events and attributes must be defined in SessionM before.
    /// </summary>
    public bool SendNewDataPoints { get; set; }

    /// <summary>
    /// Types of events: <c>custom_event</c>, <c>screen_view</c>, or the kind of a custom event such as <c>transaction</c>; in any case. This list only turns off: an
    /// event is sent when its name is allowed, unless its type is denied, or <see cref="ForwardFilterList.Others"/> is <see langword="false"/> and neither type nor kind is allowed.
    /// </summary>
    public ForwardFilterList EventTypes { get; } = new();

    /// <summary>Events by their names in mParticle; compared exactly.</summary>
    public ForwardFilterList Events { get; } = new();

    /// <summary>Event attributes by key, whatever the event; compared exactly.</summary>
    public ForwardFilterList EventAttributes { get; } = new();

    /// <summary>Event attributes by the event's name in mParticle. What such a list says goes before <see cref="EventAttributes"/>.</summary>
    public IDictionary<string, ForwardFilterList> AttributesByEvent { get; } = new Dictionary<string, ForwardFilterList>(StringComparer.Ordinal);

    /// <summary>User attributes by key, and their deletions; compared exactly, reserved keys such as <c>$FirstName</c> in any case.</summary>
    public ForwardFilterList UserAttributes { get; } = new();

    /// <summary>Identities by type, for example <c>email</c>; in any case. The one that names the customer does so whether or not it is listed.</summary>
    public ForwardFilterList Identities { get; } = new();
}
