using System.CommandLine;

namespace Integration.Delivery.Soak;

/// <summary>What the program can do.</summary>
internal static class Commands
{
    /// <summary>Of the processes that are killed.</summary>
    public const string Child = "crash-child";

    /// <summary>Of the process that reads the dead letters out in the end.</summary>
    public const string Report = "crash-report";

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Decides everything that chance decides here. What the system's scheduling decides comes on top.",
        DefaultValueFactory = _ => Random.Shared.Next(1_000_000),
    };

    public static RootCommand Root() => new(
        "Proves what a delivery queue promises: nothing lost, nothing doubled, each user's updates in order. Ends with one line, the books; exit code 0 only when they are right.")
    {
        Soak(),
        Crash(),
        Hidden(Child, CrashChild.RunAsync),
        Hidden(Report, CrashChild.ReportAsync),
    };

    private static Command Soak()
    {
        Option<int> seconds = new("--seconds") { Description = "How long the faults last.", DefaultValueFactory = _ => 10 };
        AtLeastOne(seconds);
        Command command = new("soak", "Two hosts, one with its queue in memory and one with it in a file, enqueue while the vendor fails in every way it can.") { seconds, Seed };
        command.SetAction((result, _) => TellAsync(result.GetValue(Seed), seed => SoakRun.RunAsync(TimeSpan.FromSeconds(result.GetValue(seconds)), seed)));
        return command;
    }

    private static Command Crash()
    {
        Option<StoreKind> store = new("--store") { Description = "Where the queue is kept.", Required = true };
        Option<int> kills = new("--kills") { Description = "How often a process is killed.", DefaultValueFactory = _ => 50 };
        Option<int> processes = new("--processes") { Description = "How many processes share the queue. A file belongs to one.", DefaultValueFactory = _ => 1 };
        Option<int> updates = new("--updates") { Description = "How many updates are enqueued.", DefaultValueFactory = _ => 100_000 };
        AtLeastOne(kills);
        AtLeastOne(processes);
        AtLeastOne(updates);
        Command command = new("crash", "Processes that share a queue are killed (kill -9) while they enqueue and deliver.") { store, kills, processes, updates, Seed };
        command.Validators.Add(result =>
        {
            if (result.GetValue(store) == StoreKind.Sqlite && result.GetValue(processes) > 1)
            {
                result.AddError("A file belongs to one process: --processes goes with --store postgres.");
            }
        });
        command.SetAction((result, _) => TellAsync(
            result.GetValue(Seed),
            seed => new CrashRun(new CrashSettings(result.GetValue(store), result.GetValue(kills), result.GetValue(processes), result.GetValue(updates), seed)).RunAsync()));
        return command;
    }

    private static Command Hidden(string name, Func<ChildSettings, Task> run)
    {
        Argument<string[]> settings = new("settings");
        Command command = new(name) { settings };
        command.Hidden = true;
        command.SetAction((result, _) => run(ChildSettings.Parse(result.GetRequiredValue(settings))));
        return command;
    }

    private static void AtLeastOne(Option<int> option) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 1)
        {
            result.AddError($"{option.Name} must be at least 1.");
        }
    });

    private static async Task<int> TellAsync(int seed, Func<int, Task<Balance>> run)
    {
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"seed={seed}"));
        Balance balance = await run(seed);
        Console.WriteLine(balance);
        return balance.IsRight ? 0 : 1;
    }
}
