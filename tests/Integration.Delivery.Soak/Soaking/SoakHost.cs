using Braze.Client;
using Integration.Sandbox;
using Microsoft.Extensions.Hosting;

namespace Integration.Delivery.Soak;

/// <summary>One host of the soak, and those who enqueue in it.</summary>
internal sealed class SoakHost : IAsyncDisposable
{
    private const int Producers = 8;

    private readonly IHost _host;
    private readonly HostBooks _books;

    private SoakHost(IHost host, HostBooks books)
    {
        _host = host;
        _books = books;
    }

    private TrackQueue Queue => _host.TrackQueue();

    public static async Task<SoakHost> StartAsync(BrazeSandbox vendor, HostBooks books, Action<DeliveryQueueBuilder<QueuedTrackItem>> store)
    {
        IHost host = QueueHost.Build(
            vendor.Address,
            vendor.ApiKey,
            builder => store(builder.Handle(handlers => handlers.DeadLettered = (letter, _) =>
            {
                books.Bury(Update.In(letter.Item!), letter.Cause);
                return ValueTask.CompletedTask;
            })),
            queue =>
            {
                queue.RetryBaseDelay = TimeSpan.FromMilliseconds(50);
                queue.RetryMaxDelay = TimeSpan.FromMilliseconds(500);
            },
            retry =>
            {
                retry.MaxRetries = 1;
                retry.BaseDelay = TimeSpan.FromMilliseconds(20);
                retry.MaxDelay = TimeSpan.FromMilliseconds(200);
                retry.AttemptTimeout = SoakRun.AttemptTimeout;
                retry.TotalTimeout = 4 * SoakRun.AttemptTimeout;
            });
        await host.StartAsync();
        return new SoakHost(host, books);
    }

    /// <summary>Enqueues until it is told to stop.</summary>
    public Task EnqueueAsync(string name, int users, int seed, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Producers).Select(index =>
    {
        string[] own = [.. Enumerable.Range(0, users / Producers).Select(user => FormattableString.Invariant($"{name}-{index}-{user}"))];
        return EnqueueAsync(new Producer(new Random(seed + index), own, after: 0, isRefusing: true), stop);
    }));

    /// <summary>Waits until the queue is empty, or patience ends.</summary>
    /// <returns>What remains.</returns>
    public async Task<long> DrainAsync(TimeSpan patience) => (await Queue.FlushAsync(patience)).Remaining;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task EnqueueAsync(Producer producer, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            // Not cancelled: what has been given a number is enqueued.
            Update update = producer.Next();
            await Queue.EnqueueAsync(update.ToItem(), update.Priority, CancellationToken.None);
            _books.Accept(update);
        }
    }
}
