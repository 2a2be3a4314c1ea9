namespace Integration.Delivery;

/// <summary>What becomes of the entries behind the units of a batch.</summary>
internal static class BatchFates
{
    public static List<DeliveryEntry<TItem>> EntriesOf<TItem>(IReadOnlyList<BatchUnit<TItem>> units, Predicate<BatchUnit<TItem>>? which = null)
        where TItem : class
    {
        List<DeliveryEntry<TItem>> entries = new(which is null ? units.Count : 0);
        for (int i = 0; i < units.Count; i++)
        {
            if (which is null || which(units[i]))
            {
                entries.AddRange(units[i].Entries);
            }
        }

        return entries;
    }

    /// <summary>Remembers that an attempt may have been applied, where it matters.</summary>
    public static void MarkUnsettled<TItem>(BatchUnit<TItem> unit, bool outcomeUnknown)
        where TItem : class
    {
        if (outcomeUnknown && !unit.IsRepeatable)
        {
            unit.Entries.ForEach(entry => entry.MayHaveBeenSent = true);
        }
    }

    public static LaneOutcome<TItem> Outcome<TItem>(IReadOnlyList<DeliveryEntry<TItem>> delivered, IReadOnlyList<GivenUp<TItem>> givenUp, List<BatchUnit<TItem>> again)
        where TItem : class
    {
        if (again.Count == 0)
        {
            return new LaneOutcome<TItem>(delivered, givenUp, []);
        }

        ILookup<bool, DeliveryEntry<TItem>> isUnsettled = again.SelectMany(unit => unit.Entries).ToLookup(entry => entry.MayHaveBeenSent);
        return new LaneOutcome<TItem>(delivered, givenUp, [.. isUnsettled[false]]) { Unsettled = [.. isUnsettled[true]] };
    }

    // Only delivery settles what an earlier attempt has left unknown: that a later one fails says nothing about it.
    public static GivenUp<TItem>[] GiveUp<TItem>(IEnumerable<DeliveryEntry<TItem>> entries, DeadLetterCause cause, string reason)
        where TItem : class =>
    [
        .. entries.Select(entry => entry.MayHaveBeenSent && cause == DeadLetterCause.Rejected
            ? new GivenUp<TItem>(entry, DeadLetterCause.OutcomeUnknown, $"An earlier attempt may have been applied. {reason}")
            : new GivenUp<TItem>(entry, cause, reason)),
    ];
}
