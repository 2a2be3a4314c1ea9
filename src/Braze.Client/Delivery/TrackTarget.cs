using Integration.Delivery;

namespace Braze.Client;

/// <summary><c>users/track</c> as a queue's target.</summary>
internal sealed class TrackTarget(string name, TrackSender sender, DeltaFilter? delta = null) : IDeliveryTarget<QueuedTrackItem>
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

    public string? FindProblem(IDeliveryStore<QueuedTrackItem> store) => store.IsShared && delta is { IsShared: false }
        ? "The delta filter remembers what this process sent, but other processes send from the same store. "
            + $"Give it a memory that all of them share ({nameof(DeltaFilterOptions)}.{nameof(DeltaFilterOptions.Memory)}), or leave the filter out."
        : null;

    public Task<BatchResult> SendAsync(IReadOnlyList<QueuedTrackItem> items, CancellationToken cancellationToken = default) =>
        delta is null ? sender.SendAsync(items, cancellationToken) : delta.SendAsync(items, sender.SendAsync, cancellationToken);
}
