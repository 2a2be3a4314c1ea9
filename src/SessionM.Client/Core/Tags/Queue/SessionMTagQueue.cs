using Integration.Delivery;

namespace SessionM.Client;

internal sealed class SessionMTagQueue(DeliveryQueue<TagChange> queue, TimeProvider time) : ISessionMTagQueue
{
    public ValueTask EnqueueAsync(TagAssignment assignment, DeliveryPriority priority = DeliveryPriority.Live, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return queue.EnqueueAsync(new TagChange(assignment, MessageId.New(), time.GetUtcNow()), priority, cancellationToken);
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => queue.FlushAsync(cancellationToken);
}
