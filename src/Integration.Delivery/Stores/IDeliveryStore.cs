namespace Integration.Delivery;

/// <summary>Keeps what is enqueued until it is delivered or given up. Thread-safe; a lane is read, begun and ended by one caller at a time.</summary>
/// <typeparam name="TItem">The item.</typeparam>
public interface IDeliveryStore<TItem> : IAsyncDisposable
    where TItem : class
{
    /// <summary>How many lanes there are; known once the store is open, and the same for all processes that share it.</summary>
    int LaneCount { get; }

    /// <summary>Whether other processes put into and take out of the same store.</summary>
    bool IsShared { get; }

    /// <summary>Prepares the store; after a failure it can be tried again. Entries an earlier process left behind are there from then on, <see cref="DeliveryEntry{TItem}.MayHaveBeenSent"/> where it had begun to send them.</summary>
    /// <param name="laneChanged">Called, from any thread, when a lane has become worth reading for another reason than <see cref="AppendAsync"/> in this process.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <exception cref="DeliveryStoreException">The store cannot be used.</exception>
    Task OpenAsync(Action<int> laneChanged, CancellationToken cancellationToken = default);

    /// <summary>Takes an entry over and gives it its <see cref="DeliveryEntry{TItem}.Sequence"/>. When this returns, the entry is as safe as the store can make it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Cancels before the entry is taken over; not after.</param>
    /// <exception cref="DeliveryStoreException">The entry was not taken over.</exception>
    ValueTask AppendAsync(DeliveryEntry<TItem> entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// The next entries of a lane, without taking them out: live ones before backfill, each kind in the order of enqueueing, and with live entries all
    /// backfill of their keys. A store may read fewer than it was asked for, to bound its memory, but never none while there are some.
    /// </summary>
    /// <param name="lane">The lane.</param>
    /// <param name="max">The most entries to read; backfill that comes along with its key may exceed it by that much.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<LaneRead<TItem>> ReadAsync(int lane, int max, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes down that entries are about to be sent. Called only where sending twice would matter; of a shared store before each batch, so that a process that
    /// was paused notices before it sends that the lane is another's.
    /// </summary>
    /// <param name="lane">Their lane.</param>
    /// <param name="entries">The entries; none where nothing has to be written down.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>False when this process does not own the lane any more: then nothing may be sent.</returns>
    ValueTask<bool> BeginAsync(int lane, IReadOnlyList<DeliveryEntry<TItem>> entries, CancellationToken cancellationToken = default);

    /// <summary>Writes down what came of entries, all of it or nothing. Entries that have ended already are passed over, so that it can be repeated after a failure.</summary>
    /// <param name="lane">Their lane.</param>
    /// <param name="outcome">What came of them.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>False when this process does not own the lane any more: then nothing was written down, and what becomes of the entries is its new owner's.</returns>
    ValueTask<bool> EndAsync(int lane, LaneOutcome<TItem> outcome, CancellationToken cancellationToken = default);

    /// <summary>How much is in the store, waiting or on its way, up to a number.</summary>
    /// <param name="upTo">The highest sequence to count; <see cref="long.MaxValue"/> for all.</param>
    /// <param name="cancellationToken">Cancels the count.</param>
    ValueTask<QueueSize> MeasureAsync(long upTo, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells how far a flush has to go. A shared store has every process deliver what is in it now without waiting for batches to fill up
    /// (<see cref="LaneRead{TItem}.IsAwaited"/>).
    /// </summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The highest sequence given so far, by any process.</returns>
    ValueTask<long> HurryAsync(CancellationToken cancellationToken = default);

    /// <summary>Whether anything up to a number is in the store; cheaper than measuring.</summary>
    /// <param name="upTo">The highest sequence to look for.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask<bool> HasAnyAsync(long upTo, CancellationToken cancellationToken = default);

    /// <summary>The dead letters after a number, oldest first.</summary>
    /// <param name="after">The sequence to go on after; 0 to begin.</param>
    /// <param name="max">The most to return.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    ValueTask<IReadOnlyList<DeadLetter<TItem>>> ReadDeadLettersAsync(long after, int max, CancellationToken cancellationToken = default);

    /// <summary>How many dead letters there are.</summary>
    /// <param name="cancellationToken">Cancels the count.</param>
    ValueTask<long> CountDeadLettersAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets dead letters.</summary>
    /// <param name="sequences">Which ones; unknown ones are passed over.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>How many there were.</returns>
    ValueTask<long> RemoveDeadLettersAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default);
}
