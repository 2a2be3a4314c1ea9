using Integration.Delivery;

namespace Braze.Client;

/// <summary>Memberships on profiles as a queue's target. All updates of one user that wait become one object.</summary>
internal sealed class AudienceTarget(string name, AudienceAttributeOptions options, TrackSender sender) : IDeliveryTarget<QueuedAudienceUpdate>
{
    public string Name => name;

    public string KeyOf(QueuedAudienceUpdate item) => QueuedTrackItem.KeyOf(item.User);

    // The comma after it.
    public int BytesOf(QueuedAudienceUpdate item) => Encode(item).Json.Length + 1;

    public bool IsRepeatable(QueuedAudienceUpdate item) => true;

    public QueuedAudienceUpdate Merge(QueuedAudienceUpdate earlier, QueuedAudienceUpdate later) => new(later.User, earlier.Moves.Concat(later.Moves));

    public async Task<BatchResult> SendAsync(IReadOnlyList<QueuedAudienceUpdate> items, CancellationToken cancellationToken = default)
    {
        ILookup<bool, int> isSound = Enumerable.Range(0, items.Count).ToLookup(index => FindProblem(items[index]) is null);
        int[] sound = [.. isSound[true]];
        ItemFailure[] unsound = [.. isSound[false].Select(index => new ItemFailure(index, FindProblem(items[index])!))];
        if (sound.Length == 0)
        {
            return BatchResult.Partial(unsound);
        }

        BatchResult result = await sender.SendAsync([.. sound.Select(index => Encode(items[index]))], cancellationToken).ConfigureAwait(false);
        return result.Outcome == BatchOutcome.Delivered
            ? BatchResult.Partial([.. unsound, .. result.Failures.Select(failure => failure with { Index = sound[failure.Index] })], result.RetryAfter)
            : result;
    }

    // Checked when it was enqueued; the attribute's name or form may have changed since, with another deployment.
    private string? FindProblem(QueuedAudienceUpdate item) =>
        item.Moves.Select(move => AudienceAttributes.FindProblem(move, options)).FirstOrDefault(problem => problem is not null);

    private QueuedTrackItem Encode(QueuedAudienceUpdate item) => QueuedTrackItem.From(AudienceAttributes.Convert(item.Moves, item.User, options));
}
