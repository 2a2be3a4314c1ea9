using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace Integration.Delivery.Soak;

/// <summary>Two hosts, one with its queue in memory and one with it in a file, while the vendor fails in every way it can.</summary>
internal static class SoakRun
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(1);

    private const int UsersPerHost = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Balance> RunAsync(TimeSpan duration, int seed)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("soak-");
        try
        {
            return await RunAsync(folder, duration, seed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Balance> RunAsync(DirectoryInfo folder, TimeSpan duration, int seed)
    {
        VendorBooks vendor = new();
        HostBooks hosts = new();
        await using SandboxServer sandbox = await VendorHost.StartAsync(vendor);
        FaultStorm storm = new(sandbox.Braze, seed);
        using Progress progress = new(() => $"enqueued={hosts.Enqueued} applied objects={vendor.Objects} dead={hosts.DeadCount} calls={sandbox.Braze.Calls.Total} faults={storm.Count}");
        await using SoakHost memory = await SoakHost.StartAsync(sandbox.Braze, hosts, _ => { });
        await using SoakHost file = await SoakHost.StartAsync(sandbox.Braze, hosts, builder => builder.UseSqlite($"Data Source={Path.Combine(folder.FullName, "queue.db")}"));

        using CancellationTokenSource end = new(duration);
        await Task.WhenAll(
            storm.RunAsync(end.Token),
            memory.EnqueueAsync("memory", UsersPerHost, seed, end.Token),
            file.EnqueueAsync("file", UsersPerHost, seed + UsersPerHost, end.Token));
        long[] remaining = await Task.WhenAll(memory.DrainAsync(Patience), file.DrainAsync(Patience));
        return Balance.Of(hosts, vendor, sandbox.Braze.Profiles, remaining.Sum(), mayBeRefused: true);
    }
}
