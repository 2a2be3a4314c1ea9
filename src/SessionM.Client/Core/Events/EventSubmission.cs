namespace SessionM.Client;

/// <summary>Events of one customer that go to SessionM in one call.</summary>
public sealed class EventSubmission
{
    /// <summary>The events, at least one. How many one call may hold is not documented.</summary>
    /// <remarks>
    /// Events of the same name each need attributes: they become one list with an object for each. For a repeated event without attributes no form is known, so it
    /// is refused; send it in a call of its own.
    /// </remarks>
    public IList<CustomerEvent> Events { get; } = [];

    /// <summary>Whether rewards that the events earn are claimed at once; <see langword="null"/> leaves it to SessionM. The meaning is inferred from the name <c>auto_claim</c>.</summary>
    public bool? AutoClaim { get; set; }

    /// <summary>The id under which SessionM recognises a repeat of this submission within 30 minutes; <see langword="null"/> for a new one with each call.</summary>
    public MessageId? MessageId { get; set; }

    /// <summary>How many events; never what they hold.</summary>
    public override string ToString() => $"{Events.Count} events";

    internal static EventSubmission Of(IReadOnlyCollection<CustomerEvent> events, MessageId? messageId = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        EventSubmission submission = new() { MessageId = messageId };
        foreach (CustomerEvent item in events)
        {
            submission.Events.Add(item);
        }

        return submission;
    }

    internal void ThrowIfInvalid(string parameterName)
    {
        MessageId?.ThrowIfEmpty(parameterName);
        if (Events.Count == 0 || Events.Contains(null!))
        {
            throw new ArgumentException("There is no event, or one is null.", parameterName);
        }

        if (Events.Any(item => item.HasAttributes && item.Value is not null))
        {
            throw new ArgumentException("An event has both a value and attributes; the wire has room for one of them.", parameterName);
        }

        if (Events.SelectMany(item => item.GivenAttributes.Keys).Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("An attribute of an event has no name.", parameterName);
        }

        if (Events.GroupBy(item => item.Name, StringComparer.Ordinal).Any(same => same.Count() > 1 && same.Any(item => !item.HasAttributes)))
        {
            throw new ArgumentException(
                "An event without attributes is given together with another of its name; no form of that is known to SessionM. Send it in a call of its own.", parameterName);
        }
    }
}
