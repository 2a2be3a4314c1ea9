using Integration.Delivery;

namespace Braze.Client;

/// <summary>Takes attributes, events and purchases one by one and sends them through <c>users/track</c> in full batches, each user's in order.</summary>
public interface ITrackQueue
{
    /// <summary>
    /// Takes an object over, waiting for room if the queue is full. When this returns, the queue owns it: with a durable store it is on the disk. Its outcome is
    /// told by <see cref="FlushAsync(CancellationToken)"/> in numbers, and by the queue's handlers one by one.
    /// </summary>
    /// <param name="item">Attributes, an event or a purchase; encoded now, so later changes have no effect.</param>
    /// <param name="priority">How urgent it is. Backfill goes out in the room that live objects leave.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    /// <exception cref="ArgumentException">The object breaks a rule of Braze's, or is larger than a request may be; the message names the rule.</exception>
    /// <exception cref="DeliveryStoreException">The store failed, for example because its disk is full; the object was not taken over, unless the commit itself was cut off.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped; the object was not taken over.</exception>
    ValueTask EnqueueAsync(TrackItem item, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default);

    /// <summary>Sends everything enqueued before the call, and waits for Braze's answers.</summary>
    /// <param name="cancellationToken">Gives up waiting; the objects go on being delivered.</param>
    /// <returns>What became of the objects. Where processes share the store, those that another one ended are in none of its numbers.</returns>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends everything enqueued before the call, and waits for Braze's answers as long as it may.</summary>
    /// <param name="timeout">How long to wait. What is left then goes on being delivered.</param>
    /// <param name="cancellationToken">Gives up waiting; the objects go on being delivered.</param>
    /// <returns>What became of the objects. Where processes share the store, those that another one ended are in none of its numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is negative, and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    /// <exception cref="DeliveryStoreException">The store fails, so that nobody knows what is left.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default);
}
