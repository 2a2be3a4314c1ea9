using Microsoft.Extensions.Hosting;

namespace Integration.Delivery;

/// <summary>Starts a queue with the host, so that what an earlier process left goes out, and drains it when the host stops.</summary>
internal sealed class DeliveryHost<TItem>(DeliveryQueue<TItem> queue) : IHostedService
    where TItem : class
{
    public Task StartAsync(CancellationToken cancellationToken) => queue.StartAsync(cancellationToken);

    // The token is cancelled when the host's own shutdown time is over.
    public Task StopAsync(CancellationToken cancellationToken) => queue.StopAsync(cancellationToken);
}
