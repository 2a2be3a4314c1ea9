using Integration.Sandbox;

namespace Integration.Delivery.Soak;

/// <summary>The host's books against the vendor's.</summary>
/// <param name="Enqueued">What the queue had taken over; of what was on its way into the queue when its process was killed, what turned up afterwards.</param>
/// <param name="Delivered">What the vendor has applied and the queue did not give up.</param>
/// <param name="Dead">What the queue gave up, in its dead letters.</param>
/// <param name="Remaining">What is still in the queue.</param>
/// <param name="Lost">What is nowhere, or was given up without a reason the run gave.</param>
/// <param name="Reordered">Objects applied after something of the same user that comes after them.</param>
/// <param name="Doubled">What was applied more often than it may be.</param>
public sealed record Balance(long Enqueued, long Delivered, long Dead, long Remaining, long Lost, long Reordered, long Doubled)
{
    /// <summary>Whether the queue has kept its promises.</summary>
    public bool IsRight => Lost == 0 && Reordered == 0 && Doubled == 0 && Enqueued == Delivered + Dead + Remaining;

    /// <summary>Compares the books.</summary>
    /// <param name="host">The host's.</param>
    /// <param name="vendor">The vendor's.</param>
    /// <param name="profiles">What the vendor has made of it.</param>
    /// <param name="remaining">What is still in the queue.</param>
    /// <param name="mayBeRefused">Whether the vendor has refused anything.</param>
    internal static Balance Of(HostBooks host, VendorBooks vendor, SandboxProfiles profiles, long remaining, bool mayBeRefused)
    {
        HashSet<Update> known = [.. host.Accepted, .. host.Dead.Keys];
        IReadOnlyList<Update> applied = vendor.Applied();
        known.UnionWith(applied);
        long[] counters = [.. vendor.CounterDifferences(profiles)];
        long nowhere = known.Count(update => !vendor.HasApplied(update) && !host.Dead.ContainsKey(update));
        long groundless = host.Dead.Values.Count(cause => cause != DeadLetterCause.OutcomeUnknown && !(mayBeRefused && cause == DeadLetterCause.Rejected));

        // What was refused for certain was not applied, unless an attempt before had no answer, after which only attributes are sent again.
        long refusedAndApplied = host.Dead.Count(dead => dead.Value == DeadLetterCause.Rejected && dead.Key.IsOnce && vendor.HasApplied(dead.Key));
        return new Balance(
            known.Count,
            applied.Count(update => !host.Dead.ContainsKey(update)),
            host.Dead.Count,
            remaining,
            Math.Max(0, nowhere - remaining) + groundless - counters.Where(difference => difference < 0).Sum(),
            vendor.Reordered(),
            vendor.Doubled() + refusedAndApplied + counters.Where(difference => difference > 0).Sum());
    }

    public override string ToString() =>
        FormattableString.Invariant($"books: enqueued={Enqueued} delivered={Delivered} dead={Dead} remaining={Remaining} lost={Lost} reordered={Reordered} doubled={Doubled}");
}
