using Braze.Client;
using Microsoft.Extensions.Hosting;

namespace Integration.Delivery.Soak;

/// <summary>The process that is killed. It enqueues its updates, says of each that the queue has it, and delivers until its input ends.</summary>
internal static class CrashChild
{
    private const int Producers = 32;
    private const int UsersPerProducer = 20;

    // Higher than what one life can count to.
    private const long NumbersPerLife = 10_000_000;

    public static async Task RunAsync(ChildSettings settings)
    {
        await ChildLine.WriteAsync(ChildLine.Started);
        using IHost host = QueueHost.Build(settings.Vendor, settings.Key, builder => settings.Store.Use(builder, settings.Connection));
        await host.StartAsync();
        TrackQueue queue = host.TrackQueue();
        long left = settings.Updates;
        await Task.WhenAll(Enumerable.Range(0, Producers).Select(index => Task.Run(() => EnqueueAsync(index))));
        await ChildLine.WriteAsync(ChildLine.Enqueued);
        await Console.In.ReadToEndAsync();
        await queue.FlushAsync();
        await host.StopAsync();

        async Task EnqueueAsync(int index)
        {
            string[] users = [.. Enumerable.Range(0, UsersPerProducer).Select(user => FormattableString.Invariant($"{settings.Name}-{index}-{user}"))];
            Producer producer = new(new Random(unchecked((settings.Seed * 397) + (settings.Life * 1_009) + index)), users, settings.Life * NumbersPerLife, isRefusing: false);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                Update update = producer.Next();
                try
                {
                    await queue.EnqueueAsync(update.ToItem(), update.Priority);
                    await ChildLine.WriteAsync($"{ChildLine.Accepted} {update}");
                }
                catch (DeliveryStoreException)
                {
                    // Not confirmed: it may be there or not, as if the process had been killed meanwhile.
                    Interlocked.Increment(ref left);
                }
            }
        }
    }

    /// <summary>Delivers what is left, and reads the dead letters out.</summary>
    public static async Task ReportAsync(ChildSettings settings)
    {
        using IHost host = QueueHost.Build(settings.Vendor, settings.Key, builder => settings.Store.Use(builder, settings.Connection));
        await host.StartAsync();
        TrackQueue queue = host.TrackQueue();
        FlushResult rest = await queue.FlushAsync(TimeSpan.FromMinutes(1));
        await ChildLine.WriteAsync($"{ChildLine.Remaining} {rest.Remaining}");
        await foreach (DeadLetter<QueuedTrackItem> letter in queue.DeadLettersAsync())
        {
            await ChildLine.WriteAsync($"{ChildLine.Dead} {letter.Cause} {Update.In(letter.Item!)}");
        }

        await host.StopAsync();
    }
}
