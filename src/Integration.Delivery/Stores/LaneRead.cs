namespace Integration.Delivery;

/// <summary>What waits in a lane.</summary>
/// <typeparam name="TItem">The item.</typeparam>
/// <param name="Entries">The entries, in the order to deliver them; none when another process owns the lane.</param>
/// <param name="Ownership">Cancelled when this process loses the lane; what was read must not be sent any more then.</param>
public readonly record struct LaneRead<TItem>(IReadOnlyList<DeliveryEntry<TItem>> Entries, CancellationToken Ownership)
    where TItem : class
{
    /// <summary>What was passed over because it cannot be read; to be ended in <see cref="LaneOutcome{TItem}.Unreadable"/>, or it is read again.</summary>
    public IReadOnlyList<UnreadableEntry> Unreadable { get => field ?? []; init; }

    /// <summary>Whether somebody, perhaps in another process, waits for some of them: they are sent without waiting for the batch to fill up.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>How many entries.</summary>
    public override string ToString() => $"{Entries.Count} entries";
}
