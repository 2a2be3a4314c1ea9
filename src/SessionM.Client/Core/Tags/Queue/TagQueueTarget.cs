using System.Text;
using Integration.Abstractions;
using Integration.Delivery;

namespace SessionM.Client;

/// <summary>Delivers tag changes, a call for each: SessionM takes one customer a call.</summary>
internal sealed class TagQueueTarget(string name, ISessionMTags tags, RepeatWindow window, int maxConcurrency) : IDeliveryTarget<TagChange>, IDisposable
{
    // Headers, quotes and what else a change adds to what it says.
    private const int Overhead = 128;

    private readonly AdaptiveConcurrency _concurrency = new(maxConcurrency);

    public string Name => name;

    // SessionM's own ids are the same in any case.
    public string KeyOf(TagChange item) =>
        item.Assignment.Customer is { IsExternal: true } external ? $"external:{external.Value}" : $"user:{item.Assignment.Customer.Value.ToLowerInvariant()}";

    public int BytesOf(TagChange item) =>
        Overhead + Encoding.UTF8.GetByteCount(item.Assignment.Customer.Value) + item.Assignment.Tags.Sum(tag => Encoding.UTF8.GetByteCount(tag) + 3);

    public bool IsRepeatable(TagChange item) => !item.Assignment.IsCounter;

    public bool RecognizesRepeat(TagChange item) => window.IsOpen(item.CreatedAt);

    public TagChange? Merge(TagChange earlier, TagChange later) => earlier.Merge(later);

    // A batch is calls, and those of one customer are made one after another.
    public bool MayShareBatch(TagChange earlier, TagChange later) => true;

    public Task<BatchResult> SendAsync(IReadOnlyList<TagChange> items, CancellationToken cancellationToken = default) =>
        new CustomerCalls<TagChange>(items, SendAsync, _concurrency).RunAsync(KeyOf, cancellationToken);

    public void Dispose() => _concurrency.Dispose();

    private async Task<CallFate> SendAsync(TagChange item, CancellationToken cancellationToken)
    {
        TagAssignment assignment = item.Assignment;
        try
        {
            _ = assignment.Lifetime is { } lifetime
                ? await tags.SetExpiringAsync(assignment.Customer, assignment.Tags, lifetime, item.MessageId, cancellationToken).ConfigureAwait(false)
                : await tags.IncrementAsync(assignment.Customer, assignment.Tags, item.MessageId, cancellationToken).ConfigureAwait(false);
            return CallFate.Delivered;
        }
        catch (IntegrationException e)
        {
            return new CallFate(KindOf(e), ForwardItem.ReasonOf(e), (e as RateLimitedException)?.RetryAfter);
        }
    }

    private static CallFateKind KindOf(IntegrationException exception) => exception switch
    {
        { OutcomeUnknown: true } or MalformedResponseException => CallFateKind.Unknown,
        AuthenticationException => CallFateKind.Unauthorized,
        { IsTransient: true } => CallFateKind.NotDelivered,
        _ => CallFateKind.Refused,
    };
}
