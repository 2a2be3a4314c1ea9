using Microsoft.Extensions.Hosting;

namespace Integration.Delivery;

/// <summary>
/// Starts a queue with the host, so that what an earlier process left goes out, and drains it when the host stops. The queue is made at the start and not before:
/// a host makes its services before it validates options, and the first wrong one would hide the others.
/// </summary>
internal sealed class DeliveryHost<TItem>(Func<DeliveryQueue<TItem>> queue) : IHostedService
    where TItem : class
{
    private DeliveryQueue<TItem>? _started;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _started = queue();
        return _started.StartAsync(cancellationToken);
    }

    // The token is cancelled when the host's own shutdown time is over.
    public Task StopAsync(CancellationToken cancellationToken) => _started?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}
