using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>The account of one batch: what was sent, what was not and why. Its JSON holds names and keys, never values, so it can be answered and stored.</summary>
/// <remarks>SessionM's own text about a failure is in <see cref="ForwardItem.Exception"/> alone, which is no part of the JSON.</remarks>
public sealed class ForwardReport
{
    /// <summary>Creates a report.</summary>
    /// <param name="profile">The update of the customer; <see langword="null"/> when there was nothing to update.</param>
    /// <param name="events">The events, in the order of the batch.</param>
    /// <param name="dropped">What was left out before sending.</param>
    /// <param name="changed">What was sent, but not as it came.</param>
    public ForwardReport(ForwardItem? profile, IReadOnlyList<ForwardItem> events, IReadOnlyList<ForwardNote> dropped, IReadOnlyList<ForwardNote> changed)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(dropped);
        ArgumentNullException.ThrowIfNull(changed);
        Profile = profile;
        Events = events;
        Dropped = dropped;
        Changed = changed;
    }

    /// <summary>The update of the customer; <see langword="null"/> when there was nothing to update.</summary>
    public ForwardItem? Profile { get; }

    /// <summary>The events, in the order of the batch.</summary>
    public IReadOnlyList<ForwardItem> Events { get; }

    /// <summary>Everything left out before sending, and why.</summary>
    public IReadOnlyList<ForwardNote> Dropped { get; }

    /// <summary>
    /// What is sent under another key, or with a value that was shortened or made fit for JSON. That values become texts, and a gender <c>m</c> or <c>f</c>, is
    /// not listed.
    /// </summary>
    public IReadOnlyList<ForwardNote> Changed { get; }

    /// <summary>Whether the batch was left out as a whole; the note about <see cref="ForwardSubject.Batch"/> says why.</summary>
    public bool IsBatchDropped => Dropped.Any(note => note.Subject == ForwardSubject.Batch);

    /// <summary>Whether SessionM accepted every call. What was left out before sending does not count.</summary>
    public bool IsComplete => Calls.All(call => call.Status == ForwardStatus.Sent);

    /// <summary>
    /// Whether forwarding the same batch again may do better, and does nothing twice: <see cref="IsRepeatSafe"/>. SessionM recognises a repeat for 30 minutes from
    /// the first time; come again within them.
    /// </summary>
    public bool ShouldRepeat => IsRepeatSafe && Calls.Any(call => call.MayDoBetter);

    /// <summary>
    /// Whether forwarding the same batch again within 30 minutes counts no event twice. It would where neither batch nor event has an id, and the event took effect or
    /// may have. The update of the customer sets the same once more.
    /// </summary>
    public bool IsRepeatSafe => !Events.Any(call => call.WouldHappenTwice);

    /// <summary>How long SessionM asks to wait before that, where it does.</summary>
    public TimeSpan? RetryAfter => Calls.Select(call => (call.Exception as RateLimitedException)?.RetryAfter).Max();

    /// <summary>How much was sent and left out.</summary>
    public override string ToString() => $"{Calls.Count(call => call.Status == ForwardStatus.Sent)} of {Calls.Count()} calls sent, {Dropped.Count} data points left out";

    internal IEnumerable<ForwardItem> Calls => Profile is null ? Events : Events.Prepend(Profile);
}
