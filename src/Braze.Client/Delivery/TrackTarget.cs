using Integration.Delivery;

namespace Braze.Client;

/// <summary><c>users/track</c> as a queue's target.</summary>
internal sealed class TrackTarget(string name, TrackSender sender) : IDeliveryTarget<QueuedTrackItem>
{
    public string Name => name;

    public string KeyOf(QueuedTrackItem item) => item.Key;

    // The comma after it.
    public int BytesOf(QueuedTrackItem item) => item.Json.Length + 1;

    public int ListOf(QueuedTrackItem item) => (int)item.Kind;

    public bool IsRepeatable(QueuedTrackItem item) => item.IsRepeatable;

    public QueuedTrackItem? Merge(QueuedTrackItem earlier, QueuedTrackItem later) =>
        (earlier.Kind, later.Kind) == (TrackItemKind.Attributes, TrackItemKind.Attributes) ? AttributeMerge.TryMerge(earlier, later) : null;

    // Braze works through attributes, then events, then purchases, and says nothing of the order of two attribute objects of one user.
    public bool MayShareBatch(QueuedTrackItem earlier, QueuedTrackItem later) => later.Kind != TrackItemKind.Attributes && later.Kind >= earlier.Kind;

    public Task<BatchResult> SendAsync(IReadOnlyList<QueuedTrackItem> items, CancellationToken cancellationToken = default) => sender.SendAsync(items, cancellationToken);
}
