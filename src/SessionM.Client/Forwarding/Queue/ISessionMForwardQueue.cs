using Integration.Delivery;

namespace SessionM.Client;

/// <summary>
/// Takes batches of mParticle as they come from a webhook and forwards them later, as <see cref="ISessionMForwarder"/> does: a customer's in the order they came,
/// several customers at the same time. Registered with <c>AddSessionM(…).AddForwardQueue(…)</c>. Thread-safe.
/// </summary>
/// <remarks>
/// What failed in passing is repeated; a batch of which something was counted, or may have been, only as long as SessionM recognises the repeat. After that the host
/// decides, see <see cref="DeliveryOptions.UnknownOutcome"/>. What SessionM refused for good becomes a dead letter with the reason. Dead letters and health are those of the
/// <see cref="DeliveryQueue{TItem}"/> of <see cref="ReceivedBatch"/>, which is registered under the key <c>SessionM.Forward</c>, or <c>SessionM.Forward:uk</c> for a tenant
/// named <c>uk</c>. Source: https://docs.mparticle.com/integrations/sessionm/event/.
/// </remarks>
public interface ISessionMForwardQueue
{
    /// <summary>Puts a batch, a list of batches, or the batches of an object with <c>batches</c> into the queue. When this returns, the queue owns them: a durable store has them on disk.</summary>
    /// <param name="utf8Json">JSON in UTF-8; copied.</param>
    /// <param name="cancellationToken">Gives up waiting for room. Batches before the one that waits stay in the queue.</param>
    /// <returns>How many batches were put in.</returns>
    /// <exception cref="MParticleFormatException">It is neither a JSON object nor a list, is larger than 4 MiB, or is nested deeper than 64 levels; nothing was put in.</exception>
    /// <exception cref="DeliveryStoreException">The store did not take a batch; those before it stay in the queue.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    ValueTask<int> EnqueueAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken cancellationToken = default);

    /// <summary>Forwards everything that was enqueued before the call, and waits for SessionM's answers.</summary>
    /// <param name="cancellationToken">Gives up waiting; the batches go on being forwarded.</param>
    /// <returns>What became of the batches.</returns>
    /// <exception cref="DeliveryStoreException">The store fails.</exception>
    /// <exception cref="ObjectDisposedException">The queue has been stopped.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);
}
