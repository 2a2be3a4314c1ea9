using Braze.Client;
using Integration.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integration.Delivery.Soak;

/// <summary>A host application with a queue in front of the sandbox, put together as any host does it.</summary>
internal static class QueueHost
{
    public static IHost Build(
        Uri address, string key, Action<DeliveryQueueBuilder<QueuedTrackItem>> store, Action<TrackQueueOptions>? queue = null, Action<RetryOptions>? retry = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        store(builder.Services
            .AddBraze(options =>
            {
                options.Endpoint = BrazeEndpoint.At(address);
                options.ApiKey = key;
                retry?.Invoke(options.Retry);
            })
            .AddTrackQueue(options =>
            {
                // Little room, so that the queue fills up, and callers wait.
                options.MaxQueuedItems = 4_000;
                options.MaxBatchAge = TimeSpan.FromMilliseconds(200);
                queue?.Invoke(options);
            }));
        return builder.Build();
    }

    public static TrackQueue TrackQueue(this IHost host) => host.Services.GetRequiredService<TrackQueue>();

    /// <summary>Reads all dead letters.</summary>
    public static async IAsyncEnumerable<DeadLetter<QueuedTrackItem>> DeadLettersAsync(this TrackQueue queue)
    {
        long after = 0;
        while (await queue.Queue.ReadDeadLettersAsync(after, max: 1_000) is { Count: > 0 } letters)
        {
            foreach (DeadLetter<QueuedTrackItem> letter in letters)
            {
                yield return letter;
            }

            after = letters[^1].Sequence;
        }
    }
}
