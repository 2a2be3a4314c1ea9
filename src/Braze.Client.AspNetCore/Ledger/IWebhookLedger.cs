namespace Braze.Client.AspNetCore;

/// <summary>
/// Knows which deliveries were processed, so that a repeat does nothing. The default one lives in the process; several processes behind one address
/// need one that they share: register it as <see cref="IWebhookLedger"/>.
/// </summary>
/// <remarks>
/// Braze documents no delivery id and repeats up to five times within 30 minutes, and over 24 hours when a host cannot be reached.
/// A shared ledger should let a claim lapse after some minutes, because the process that has it may have died; Braze gives up waiting after 90 s.
/// A ledger that throws makes the endpoint answer 500, which Braze repeats.
/// Source: https://www.braze.com/docs/user_guide/channels/webhooks/create_a_webhook.
/// </remarks>
public interface IWebhookLedger
{
    /// <summary>Claims a delivery, unless it was processed or somebody has it. Of concurrent callers exactly one gets <see cref="DeliveryState.New"/>.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns><see cref="DeliveryState.New"/> when the caller has it now.</returns>
    ValueTask<DeliveryState> BeginAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>Notes that a claimed delivery was processed: its handler returned, with a status below 400.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Cancels the note.</param>
    ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a claimed delivery up, because its handler threw or answered with a status of 400 or above: the same content is to be processed when it
    /// comes again.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Cancels giving up.</param>
    ValueTask ReleaseAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);
}
