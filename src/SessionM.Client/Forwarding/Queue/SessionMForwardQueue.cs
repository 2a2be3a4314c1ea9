using System.Runtime.InteropServices;
using Integration.Delivery;

namespace SessionM.Client;

internal sealed class SessionMForwardQueue(DeliveryQueue<ReceivedBatch> queue, ISessionMForwarder forwarder, TimeProvider time) : ISessionMForwardQueue
{
    public async ValueTask<int> EnqueueAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<MParticleBatch> batches = MParticleBatch.ParseAll(utf8Json.Span);
        foreach (MParticleBatch batch in batches)
        {
            string id = Guid.NewGuid().ToString("N");
            byte[] json = JsonMarshal.GetRawUtf8Value(batch.Json).ToArray();
            await queue.EnqueueAsync(new ReceivedBatch(json, id, KeyOf(batch, id), time.GetUtcNow()), cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return batches.Count;
    }

    public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => queue.FlushAsync(cancellationToken);

    // What has no customer is not sent, and waits for nobody.
    private string KeyOf(MParticleBatch batch, string id) => forwarder.Plan(batch).Customer switch
    {
        { IsExternal: true } customer => $"external:{customer.Value}",
        { } customer => $"user:{customer.Value.ToLowerInvariant()}",
        null => $"batch:{id}",
    };
}
