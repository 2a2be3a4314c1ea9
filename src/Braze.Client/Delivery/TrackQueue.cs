using Integration.Delivery;

namespace Braze.Client;

/// <summary>The queue in front of <c>users/track</c>. Registered by <c>AddTrackQueue</c>; the container stops and disposes it.</summary>
/// <remarks>
/// Attributes of one user that wait are merged into one object, as if they had been sent one after the other; events and purchases never are. What the queue
/// promises in each store is on the page about guarantees (docs/delivery/guarantees.md).
/// </remarks>
public sealed class TrackQueue : ITrackQueue
{
    internal TrackQueue(DeliveryQueue<QueuedTrackItem> queue) => Queue = queue;

    /// <summary>The queue itself: its health, its dead letters, and objects that are encoded already.</summary>
    public DeliveryQueue<QueuedTrackItem> Queue { get; }

    /// <inheritdoc />
    public ValueTask EnqueueAsync(TrackItem item, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default) =>
        Queue.EnqueueAsync(QueuedTrackItem.From(item), priority, cancellationToken);

    /// <inheritdoc />
    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => Queue.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public Task<FlushResult> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default) => Queue.FlushAsync(timeout, cancellationToken);
}
