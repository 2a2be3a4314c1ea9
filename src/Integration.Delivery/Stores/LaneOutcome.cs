namespace Integration.Delivery;

/// <summary>What came of entries that were read; written down in one step.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <param name="Delivered">Entries to forget.</param>
/// <param name="GivenUp">Entries to move to the dead letters.</param>
/// <param name="Returned">Entries to deliver again: they keep their place, are no longer marked as sent, and have one attempt more.</param>
public sealed record LaneOutcome<TItem>(
    IReadOnlyList<DeliveryEntry<TItem>> Delivered, IReadOnlyList<GivenUp<TItem>> GivenUp, IReadOnlyList<DeliveryEntry<TItem>> Returned)
    where TItem : class
{
    /// <summary>Entries to move to the dead letters without an item, as <see cref="DeadLetterCause.Unsendable"/>.</summary>
    public IReadOnlyList<UnreadableEntry> Unreadable { get; init; } = [];

    /// <summary>
    /// Entries to deliver again although an attempt may have been applied: they keep their place, have one attempt more, and are
    /// <see cref="DeliveryEntry{TItem}.MayHaveBeenSent"/> from then on, also in this process.
    /// </summary>
    public IReadOnlyList<DeliveryEntry<TItem>> Unsettled { get; init; } = [];

    /// <summary>The lowest number of what leaves the queue; <see cref="long.MaxValue"/> when nothing does.</summary>
    internal long Lowest() => Delivered.Select(entry => entry.Sequence)
        .Concat(GivenUp.Select(item => item.Entry.Sequence))
        .Concat(Unreadable.Select(entry => entry.Sequence))
        .DefaultIfEmpty(long.MaxValue)
        .Min();

    /// <summary>How many of each.</summary>
    public override string ToString() => $"{Delivered.Count} delivered, {GivenUp.Count + Unreadable.Count} given up, {Returned.Count + Unsettled.Count} returned";
}
