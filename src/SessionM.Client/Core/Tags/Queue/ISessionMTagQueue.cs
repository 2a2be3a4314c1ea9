using Integration.Delivery;

namespace SessionM.Client;

/// <summary>
/// Takes tag changes one by one and delivers them: a customer's in the order they came, several customers at the same time, each change once. Registered with
/// <c>AddSessionM(…).AddTagQueue(…)</c>. Thread-safe.
/// </summary>
/// <remarks>
/// Each change has a Message-ID from the moment it is enqueued, and is repeated under it, also after a restart. Expiring tags are repeated until SessionM has taken
/// them. A counter whose outcome is unknown is repeated as long as SessionM recognises it; after that the host decides, see
/// <see cref="DeliveryOptions.UnknownOutcome"/>. Dead letters and health are those of the <see cref="DeliveryQueue{TItem}"/> of <see cref="TagChange"/>, which is registered
/// under the key <c>SessionM.Tags</c>, or <c>SessionM.Tags:uk</c> for a tenant named <c>uk</c>.
/// Source: https://docs.sessionm.com/developer/APIs/Core/Customers/customers_tags.htm.
/// </remarks>
public interface ISessionMTagQueue
{
    /// <summary>Puts a change into the queue. When this returns, the queue owns it: a durable store has it on disk.</summary>
    /// <param name="assignment">What to do.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="cancellationToken">Gives up waiting for room, and then nothing was put in; or for the store, and then the change may be in the queue all the same.</param>
    /// <exception cref="ArgumentException">The change is larger than a batch.</exception>
    /// <exception cref="DeliveryStoreException">The store failed; the change was not taken over, unless the commit itself was cut off.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    ValueTask EnqueueAsync(TagAssignment assignment, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default);

    /// <summary>Sends everything that was enqueued before the call, and waits for SessionM's answers.</summary>
    /// <param name="cancellationToken">Gives up waiting; the changes go on being delivered.</param>
    /// <returns>What became of the changes; merged ones count each.</returns>
    /// <exception cref="DeliveryStoreException">The store fails.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);
}
