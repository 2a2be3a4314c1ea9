using Integration.Abstractions;

namespace Integration.Delivery;

/// <summary>What a queue delivers to: how items are told apart, merged and sent. Implementations are thread-safe; all members but <see cref="SendAsync"/> are pure and quick.</summary>
/// <typeparam name="TItem">What is delivered. Not changed by the queue.</typeparam>
public interface IDeliveryTarget<TItem>
    where TItem : class
{
    /// <summary>The target's name in telemetry, for example <c>braze.users.track</c>.</summary>
    string Name { get; }

    /// <summary>Whose item it is. Items of one key are delivered in the order they were enqueued, never side by side.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The key; not empty. It is stored and hashed, never logged.</returns>
    string KeyOf(TItem item);

    /// <summary>What the item adds to the size of a request.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Bytes as encoded for the wire, separators included.</returns>
    int BytesOf(TItem item);

    /// <summary>
    /// Which of the request's lists the item goes into, where the vendor limits each of several lists: see <see cref="DeliveryOptions.MaxBatchItemsPerList"/>.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <returns>The list's number, from 0 to 7.</returns>
    int ListOf(TItem item) => 0;

    /// <summary>Whether delivering the item twice is the same as delivering it once. What is not is never sent again after an unknown outcome, unless the host says so.</summary>
    /// <param name="item">The item.</param>
    /// <returns>True for literal attributes, for example; false for events and counters.</returns>
    bool IsRepeatable(TItem item);

    /// <summary>
    /// Whether the vendor, should it have applied the item, would recognise it now and not apply it again. Asked of items that are not repeatable, before each
    /// repeat after an unknown outcome; unlike the other answers it changes with time, because vendors remember for a while.
    /// </summary>
    /// <param name="item">The item. It carries what it is recognised by, and since when.</param>
    /// <returns>False by default: what becomes of the item is the host's decision then.</returns>
    bool RecognizesRepeat(TItem item) => false;

    /// <summary>One item that does what two of the same key do one after the other.</summary>
    /// <param name="earlier">The item that was enqueued first.</param>
    /// <param name="later">The item that was enqueued after it.</param>
    /// <returns>The merged item; <see langword="null"/> when the two have to be delivered separately, as events have.</returns>
    TItem? Merge(TItem earlier, TItem later);

    /// <summary>
    /// Whether two items of one key that cannot be merged may go out in one request: the vendor then applies the earlier one first, and does not take the
    /// later one when it asks for the earlier one again. Where this is false, as by default, the later item waits for the answer to the earlier one.
    /// </summary>
    /// <param name="earlier">The item that was enqueued first.</param>
    /// <param name="later">An item that was enqueued after it, not always the next one.</param>
    /// <returns>For Braze's <c>users/track</c>, which applies attributes before events: true for an event after attributes, false for attributes after an event.</returns>
    bool MayShareBatch(TItem earlier, TItem later) => false;

    /// <summary>What keeps the target from delivering what a store holds, for example that it keeps things in mind which another process that shares the store may change.</summary>
    /// <param name="store">The queue's store, not open yet.</param>
    /// <returns>The problem and its remedy, in sentences; <see langword="null"/> when there is none. The queue is not made when there is one.</returns>
    string? FindProblem(IDeliveryStore<TItem> store) => null;

    /// <summary>Sends one batch. No two calls at the same time hold items of the same key.</summary>
    /// <param name="items">The items, in the order to apply them; within the queue's limits.</param>
    /// <param name="cancellationToken">Ends the call when the queue is stopped or no longer owns the items.</param>
    /// <returns>What became of the items. A result that names positions outside the batch counts as <see cref="BatchOutcome.Unknown"/>.</returns>
    /// <exception cref="ArgumentException">The items cannot be sent, and nothing was: it counts as <see cref="BatchOutcome.Refused"/>.</exception>
    /// <exception cref="IntegrationException">The call failed; the queue reads from the exception what that means (see <see cref="BatchResult.Of(IntegrationException)"/>).</exception>
    Task<BatchResult> SendAsync(IReadOnlyList<TItem> items, CancellationToken cancellationToken = default);
}
