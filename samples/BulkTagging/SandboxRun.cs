using System.Diagnostics;
using System.Globalization;
using Integration.Sandbox;
using Microsoft.Extensions.Hosting;
using SessionM.Client;
using SessionM.Client.Csv;
using Spectre.Console;

namespace BulkTagging;

/// <summary>Tags made-up customers in the embedded SessionM, which refuses calls for a while in the middle, and looks afterwards what it has counted.</summary>
internal sealed class SandboxRun(JobSettings settings, TemporaryFiles files)
{
    private const string Tag = "visit";
    private const int Verified = 0;
    private const int NotVerified = 1;

    private int _problems;
    private int _stormed;
    private int _fewestCalls = int.MaxValue;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // Customers of a file of the user's own are not known beforehand.
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.SessionM.AcceptUnknownUsers = settings.Csv is not null, cancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        if (settings.Csv is null)
        {
            AddCustomers(sandbox);
        }

        if (settings.KillAfter is { } calls)
        {
            await KillAsync(sandbox, calls, cancellationToken);
        }

        using IHost host = Tagging.BuildHost(settings, SettingsOf(sandbox));
        BulkTagSummary summary = await Tagging.RunAsync(host, settings, Assignments(), progress => Follow(sandbox, progress), cancellationToken);
        return Verify(sandbox, summary, watch.Elapsed);
    }

    public static Dictionary<string, string?> SettingsOf(SandboxServer sandbox) => new()
    {
        ["SessionM:Core:BaseAddress"] = sandbox.SessionM.CoreAddress.ToString(),
        ["SessionM:Core:ApiKey"] = sandbox.SessionM.CoreApiKey,
        ["SessionM:Core:ApiSecret"] = sandbox.SessionM.CoreApiSecret,
    };

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{number}");

    private IAsyncEnumerable<TagAssignment> Assignments() => settings.Csv is { } csv ? Tagging.ReadAsync(csv, () => _problems++) : MadeUp();

    private IAsyncEnumerable<TagAssignment> MadeUp() =>
        AsyncEnumerable.Range(1, settings.Customers).Select(number => TagAssignment.Increment(CustomerId.External(IdOf(number)), Tag));

    private void AddCustomers(SandboxServer sandbox)
    {
        for (int number = 1; number <= settings.Customers; number++)
        {
            sandbox.SessionM.Users.Add(string.Create(CultureInfo.InvariantCulture, $"u-{number}"), IdOf(number));
        }
    }

    /// <summary>Begins the job in a process of its own and kills that in the middle of its work.</summary>
    private async Task KillAsync(SandboxServer sandbox, int calls, CancellationToken cancellationToken)
    {
        string csv = files.PathOf("assignments.csv");
        await using (FileStream file = File.Create(csv))
        {
            await TagCsv.WriteAsync(MadeUp(), file, cancellationToken: cancellationToken);
        }

        using Worker worker = Worker.Start(typeof(Worker).Assembly.Location, SettingsOf(sandbox), csv, settings.Checkpoint, settings.Concurrency);
        while (sandbox.SessionM.Calls.Total < calls && !worker.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }

        await worker.KillAsync();
        AnsiConsole.WriteLine($"Killed the first process after {sandbox.SessionM.Calls.Total:N0} calls; going on with its checkpoint.");
    }

    /// <summary>Refuses calls for a while when half of the customers are done.</summary>
    private void Follow(SandboxServer sandbox, BulkTagProgress progress)
    {
        if (progress.Done >= settings.Customers / 2 && Interlocked.Exchange(ref _stormed, 1) == 0)
        {
            sandbox.SessionM.Fail(
                SessionMOperations.CoreExternalUserTagsCreate,
                Fault.TooManyRequests(TimeSpan.FromSeconds(1), RateLimitHeaders.RetryAfterSeconds),
                times: settings.Concurrency * 2);
        }

        _fewestCalls = Math.Min(_fewestCalls, progress.Concurrency);
    }

    private int Verify(SandboxServer sandbox, BulkTagSummary summary, TimeSpan elapsed)
    {
        AnsiConsole.WriteLine($"{summary}");
        AnsiConsole.WriteLine($"{sandbox.SessionM.Calls.Total:N0} calls in {elapsed.TotalSeconds:N1} s, at least {Math.Min(_fewestCalls, settings.Concurrency)} of {settings.Concurrency} at a time.");
        if (settings.Csv is not null)
        {
            AnsiConsole.WriteLine($"BulkTagging: {summary.Tagged:N0} assignments of the file made, {_problems:N0} rows left out");
            return summary.IsComplete && _problems == 0 ? Verified : NotVerified;
        }

        long[] counts = [.. Enumerable.Range(1, settings.Customers).Select(number => CountOf(sandbox, number))];
        int once = counts.Count(count => count == 1);
        int more = counts.Count(count => count > 1);
        AnsiConsole.WriteLine($"BulkTagging: {once:N0} of {counts.Length:N0} customers tagged exactly once, {more} more than once");
        return summary.IsComplete && once == counts.Length ? Verified : NotVerified;
    }

    private static long CountOf(SandboxServer sandbox, int number) =>
        sandbox.SessionM.Tags.OfExternal(IdOf(number)).TryGetValue(Tag, out SandboxTag? tag) ? tag.Count ?? 0 : 0;
}
