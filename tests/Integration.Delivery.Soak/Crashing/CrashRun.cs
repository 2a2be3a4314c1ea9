using System.Globalization;
using Integration.Delivery.Postgres.Tests;
using Integration.Sandbox;
using Npgsql;

namespace Integration.Delivery.Soak;

/// <summary>Processes that share a queue are killed again and again while they enqueue and deliver; the vendor, in this process, lives on.</summary>
internal sealed class CrashRun(CrashSettings settings)
{
    // Long enough that a kill mostly meets a batch on its way.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HostBooks _hosts = new();
    private readonly VendorBooks _vendor = new();
    private readonly Random _random = new(settings.Seed);
    private int _kills;
    private long _remaining;

    public async Task<Balance> RunAsync()
    {
        if (settings.Store == StoreKind.Postgres)
        {
            PostgresServer server = new();
            await server.InitializeAsync();
            try
            {
                // Patient: on a busy machine it is the kills that have to end a process, not a connection that takes its time.
                return await RunAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Timeout = 60, CommandTimeout = 60 }.ConnectionString);
            }
            finally
            {
                await server.DisposeAsync();
            }
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("crash-");
        try
        {
            return await RunAsync($"Data Source={Path.Combine(folder.FullName, "queue.db")}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Balance> RunAsync(string connection)
    {
        await using SandboxServer sandbox = await VendorHost.StartAsync(_vendor);
        sandbox.Braze.FailAlways(HttpMethod.Post, VendorHost.TrackRoute, Fault.Latency(AnswerTime));
        using Progress progress = new(() => $"kills={_kills} enqueued={_hosts.Enqueued} applied objects={_vendor.Objects} calls={sandbox.Braze.Calls.Total}");
        ChildSettings child = new(settings.Store, connection, sandbox.Braze.Address, sandbox.Braze.ApiKey, "report", Life: 0, Updates: 0, settings.Seed);
        CrashSlot[] slots = [.. Enumerable.Range(0, settings.Processes).Select(index => Slot(child, index))];
        try
        {
            await KillAsync(slots);
            await Task.WhenAll(slots.Select(slot => slot.Enqueued)).WaitAsync(Patience);
            await Task.WhenAll(slots.Select(slot => slot.EndAsync())).WaitAsync(Patience);
        }
        finally
        {
            Array.ForEach(slots, slot => slot.Dispose());
        }

        await ReportAsync(child);
        return Balance.Of(_hosts, _vendor, sandbox.Braze.Profiles, _remaining, mayBeRefused: false);
    }

    private CrashSlot Slot(ChildSettings child, int index)
    {
        long from = (long)settings.Updates * index / settings.Processes;
        long to = (long)settings.Updates * (index + 1) / settings.Processes;
        return new CrashSlot(child with { Name = FormattableString.Invariant($"process{index}"), Updates = to - from, Seed = settings.Seed + index }, _hosts);
    }

    /// <summary>Kills one of them whenever the queue has taken over so many updates, which chance has chosen, and starts it again.</summary>
    private async Task KillAsync(CrashSlot[] slots)
    {
        Array.ForEach(slots, slot => slot.Start());
        foreach (int point in Enumerable.Range(0, settings.Kills).Select(_ => _random.Next(settings.Updates)).Order())
        {
            CrashSlot slot = slots[_random.Next(slots.Length)];
            await slot.Started.WaitAsync(Patience);
            using CancellationTokenSource patience = new(Patience);
            while (_hosts.Enqueued < point && !slots.All(other => other.Enqueued.IsCompleted))
            {
                await Task.Delay(Glance, patience.Token);
            }

            await Task.Delay(_random.Next(100));
            await slot.KillAsync();
            _kills++;
            slot.Start();
        }
    }

    /// <summary>Learns from the queue what is left and what it gave up.</summary>
    private async Task ReportAsync(ChildSettings child)
    {
        using ChildProcess report = new(Commands.Report, child, Hear);
        await report.EndAsync().WaitAsync(Patience);
    }

    private void Hear(string word, string rest)
    {
        if (word == ChildLine.Remaining)
        {
            _remaining = long.Parse(rest, CultureInfo.InvariantCulture);
        }
        else if (word == ChildLine.Dead)
        {
            int space = rest.IndexOf(' ', StringComparison.Ordinal);
            _hosts.Bury(Update.Parse(rest[(space + 1)..]), Enum.Parse<DeadLetterCause>(rest[..space]));
        }
    }
}
