using System.Globalization;
using Braze.Client;
using Integration.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>Every night all attributes of all users go into a track queue, as a job does that does not know what has changed.</summary>
/// <param name="Title">What sets it apart.</param>
/// <param name="Changing">The part of the values that differ from those of the night before, spread evenly over users and attributes.</param>
/// <param name="Configure">The filter's options.</param>
/// <param name="Users">How many.</param>
/// <param name="Nights">How many.</param>
internal sealed record NightlyLoad(string Title, double Changing, Action<DeltaFilterOptions>? Configure = null, int Users = 10_000, int Nights = 14)
{
    public const int Attributes = 20;

    public async Task<NightlyFigures> RunAsync(bool isFiltered, bool countsAttributes)
    {
        NightClock clock = new();
        CountingHandler wire = new(countsAttributes);
        await using ServiceProvider services = Register(clock, wire, isFiltered);
        ITrackQueue queue = services.GetRequiredService<ITrackQueue>();
        int[] versions = new int[Users * Attributes];
        Random random = new(1);
        long fullest = 0;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int night = 0; night < Nights; night++)
        {
            long sent = wire.Attributes;
            await EnqueueAsync(queue, versions);
            if (await queue.FlushAsync() is not { Failed: 0, Remaining: 0 })
            {
                throw new InvalidOperationException("Something was not delivered.");
            }

            fullest = night == 0 ? 0 : Math.Max(fullest, wire.Attributes - sent);
            Change(versions, random);
            clock.NextNight();
        }

        TimeSpan processor = Environment.CpuUsage.TotalTime - before;
        long reported = services.GetService<ITrackDelta>()?.Report.AttributesSent ?? 0;
        return new NightlyFigures((long)Users * Attributes * Nights, wire.Attributes, reported, wire.Objects, wire.Requests, fullest, processor / (Users * Nights));
    }

    private ServiceProvider Register(NightClock clock, CountingHandler wire, bool isFiltered) => Services.WithBraze(wire, braze =>
    {
        braze.Services.AddSingleton<TimeProvider>(clock);
        DeliveryQueueBuilder<QueuedTrackItem> queue = braze.AddTrackQueue();
        if (isFiltered)
        {
            queue.UseDeltaFilter(Configure);
        }
    });

    private async Task EnqueueAsync(ITrackQueue queue, int[] versions)
    {
        for (int user = 0; user < Users; user++)
        {
            UserAttributes attributes = new(BrazeUser.External(string.Create(CultureInfo.InvariantCulture, $"user-{user:0000000}")));
            for (int i = 0; i < Attributes; i++)
            {
                int version = versions[(user * Attributes) + i];
                attributes[Names[i]] = i % 2 == 0 ? version : string.Create(CultureInfo.InvariantCulture, $"value {version}");
            }

            await queue.EnqueueAsync(attributes);
        }
    }

    private void Change(int[] versions, Random random)
    {
        for (int i = 0; i < versions.Length; i++)
        {
            versions[i] += random.NextDouble() < Changing ? 1 : 0;
        }
    }

    private static readonly string[] Names = [.. Enumerable.Range(0, Attributes).Select(i => string.Create(CultureInfo.InvariantCulture, $"attribute_{i:00}"))];
}
