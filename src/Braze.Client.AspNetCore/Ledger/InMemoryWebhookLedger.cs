using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Braze.Client.AspNetCore;

/// <summary>The ledger of one process. Each receiver has its own share, so that a busy tenant does not make another one's deliveries forgotten.</summary>
internal sealed class InMemoryWebhookLedger(IOptionsMonitor<BrazeWebhookOptions> options, TimeProvider time) : IWebhookLedger
{
    private readonly ConcurrentDictionary<string, Share> _shares = new(StringComparer.Ordinal);

    public ValueTask<DeliveryState> BeginAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ShareOf(delivery).Begin(delivery.Id, time.GetUtcNow()));

    public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ShareOf(delivery).Complete(delivery.Id, time.GetUtcNow(), delivery.RememberFor, CapacityOf(delivery));
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ShareOf(delivery).Release(delivery.Id);
        return ValueTask.CompletedTask;
    }

    internal int CountOf(string receiver) => _shares.TryGetValue(receiver, out Share? share) ? share.Count : 0;

    private Share ShareOf(WebhookDelivery delivery) => _shares.GetOrAdd(delivery.Receiver, static _ => new Share());

    private int CapacityOf(WebhookDelivery delivery)
    {
        try
        {
            return options.Get(delivery.Receiver).MaxRemembered;
        }
        catch (OptionsValidationException)
        {
            // The receiver goes on with its last valid settings; what was processed must not be forgotten for a wrong change.
            return BrazeWebhookOptions.DefaultMaxRemembered;
        }
    }

    private sealed class Share
    {
        private readonly Lock _gate = new();

        // Until when a delivery is known as processed; null while it is being processed.
        private readonly Dictionary<string, DateTimeOffset?> _deliveries = new(StringComparer.Ordinal);

        // The processed ones, oldest first. An entry whose delivery was begun anew is stale: its time differs.
        private readonly Queue<(string Id, DateTimeOffset Until)> _processed = new();

        public int Count
        {
            get
            {
                lock (_gate)
                {
                    return _deliveries.Count;
                }
            }
        }

        public DeliveryState Begin(string id, DateTimeOffset now)
        {
            lock (_gate)
            {
                ForgetExpired(now);
                if (!_deliveries.TryGetValue(id, out DateTimeOffset? until) || until <= now)
                {
                    _deliveries[id] = null;
                    return DeliveryState.New;
                }

                return until is null ? DeliveryState.InProgress : DeliveryState.Processed;
            }
        }

        public void Complete(string id, DateTimeOffset now, TimeSpan rememberFor, int capacity)
        {
            lock (_gate)
            {
                DateTimeOffset until = now + rememberFor;
                _deliveries[id] = until;
                _processed.Enqueue((id, until));
                while (_processed.Count > capacity)
                {
                    ForgetOldest();
                }
            }
        }

        public void Release(string id)
        {
            lock (_gate)
            {
                if (_deliveries.TryGetValue(id, out DateTimeOffset? until) && until is null)
                {
                    _deliveries.Remove(id);
                }
            }
        }

        private void ForgetExpired(DateTimeOffset now)
        {
            while (_processed.TryPeek(out (string Id, DateTimeOffset Until) oldest) && oldest.Until <= now)
            {
                ForgetOldest();
            }
        }

        private void ForgetOldest()
        {
            (string id, DateTimeOffset until) = _processed.Dequeue();
            if (_deliveries.TryGetValue(id, out DateTimeOffset? known) && known == until)
            {
                _deliveries.Remove(id);
            }
        }
    }
}
