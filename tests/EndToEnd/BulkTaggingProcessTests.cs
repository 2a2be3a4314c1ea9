using System.Diagnostics;
using System.Text;
using BulkTagging;
using Integration.Sandbox;
using SessionM.Client;
using SessionM.Client.Csv;

namespace EndToEnd;

/// <summary>The bulk tagging sample as its user starts it, and killed as no user would: SessionM outlives it here, in the test.</summary>
public sealed class BulkTaggingProcessTests : IDisposable
{
    private const int Customers = 4000;
    private const string Tag = "visit";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bulk-tagging");

    // Built beside this test, in the same configuration.
    private static string Program { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "BulkTagging", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "BulkTagging.dll"));

    private string Csv => Path.Combine(_folder.FullName, "assignments.csv");

    private string Checkpoint => Path.Combine(_folder.FullName, "job.tags");

    [Fact]
    public async Task Counters_count_once_although_the_process_is_killed_again_and_again()
    {
        await using SandboxServer sandbox = await StartAsync();
        Random random = new(Seed: 20261127);
        for (int kill = 1; kill <= 5; kill++)
        {
            using Worker killed = Start(sandbox);
            long calls = sandbox.SessionM.Calls.Total + random.Next(1, 700);
            await WaitForAsync(sandbox, calls, killed);
            await killed.KillAsync();
        }

        CountsOf(sandbox).Should().Contain(0, "it was killed before the end").And.NotContain(count => count > 1);
        using Worker last = Start(sandbox);
        (int exitCode, string output) = await last.WaitAsync(Limit());

        exitCode.Should().Be(0, output);
        output.Should().Contain("Unknown = 0").And.Contain("NotTried = 0");
        CountsOf(sandbox).Should().OnlyContain(count => count == 1);
        sandbox.SessionM.Calls.Total.Should().BeGreaterThanOrEqualTo(Customers);

        using Worker again = Start(sandbox);
        (exitCode, output) = await again.WaitAsync(Limit());
        exitCode.Should().Be(0, output);
        output.Should().Contain("Tagged = 0").And.Contain($"Skipped = {Customers}");
        CountsOf(sandbox).Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public async Task A_checkpoint_names_no_customer_and_no_tag()
    {
        await using SandboxServer sandbox = await StartAsync();
        using Worker worker = Start(sandbox);
        (int exitCode, string output) = await worker.WaitAsync(Limit());

        exitCode.Should().Be(0, output);
        string content = Encoding.Latin1.GetString(File.ReadAllBytes(Checkpoint));
        content.Should().NotContain("C-1").And.NotContain(Tag);
        output.Should().NotContain("C-1");
    }

    [Fact]
    public async Task A_file_that_changed_is_noticed()
    {
        await using SandboxServer sandbox = await StartAsync();
        using (Worker first = Start(sandbox))
        {
            (await first.WaitAsync(Limit())).ExitCode.Should().Be(0);
        }

        await WriteAsync(1..(Customers + 1), reverse: true);
        using Worker second = Start(sandbox);
        (int exitCode, string output) = await second.WaitAsync(Limit());

        exitCode.Should().Be(1, output);
        output.Should().Contain("another assignment at position 0");
        CountsOf(sandbox).Should().OnlyContain(count => count == 1);
    }

    [Fact]
    public async Task The_sample_kills_itself_and_verifies_every_customer()
    {
        (int exitCode, string output) = await RunAsync("--customers", "3000", "--kill-after", "500");

        exitCode.Should().Be(0, output);
        output.Should().Contain("Killed the first process").And.Contain("BulkTagging: 3,000 of 3,000 customers tagged exactly once, 0 more than once");
    }

    [Fact]
    public async Task The_sample_needs_settings_for_a_live_run()
    {
        await WriteAsync(1..2);

        (int exitCode, string output) = await RunAsync("--live", "--csv", Csv, "--checkpoint", Checkpoint);

        exitCode.Should().Be(2, output);
        output.Should().Contain("SessionM:Core:BaseAddress");
    }

    [Fact]
    public async Task The_sample_needs_a_checkpoint_for_a_live_run()
    {
        await WriteAsync(1..2);

        (int exitCode, string output) = await RunAsync("--live", "--csv", Csv);

        exitCode.Should().NotBe(0, output);
        output.Should().Contain("--checkpoint");
    }

    [Fact]
    public async Task A_row_that_was_left_out_makes_the_sample_fail()
    {
        await File.WriteAllTextAsync(Csv, "external_id,tag,ttl\nC-1,visit,\nC-2,visit,never\n");

        (int exitCode, string output) = await RunAsync("--csv", Csv);

        exitCode.Should().Be(1, output);
        output.Should().Contain("1 assignments of the file made, 1 rows left out");
    }

    [Fact]
    public async Task A_file_without_its_columns_ends_the_sample_with_one_line()
    {
        await File.WriteAllTextAsync(Csv, "customer;tag\nC-1;visit\n");

        (int exitCode, string output) = await RunAsync("--csv", Csv);

        exitCode.Should().Be(1, output);
        output.Should().Contain("column").And.NotContain("Unhandled exception");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Limit() => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    private static string IdOf(int number) => $"C-{number}";

    private static long[] CountsOf(SandboxServer sandbox) =>
    [
        .. Enumerable.Range(1, Customers).Select(n => sandbox.SessionM.Tags.OfExternal(IdOf(n)).TryGetValue(Tag, out SandboxTag? tag) ? tag.Count!.Value : 0),
    ];

    private static async Task WaitForAsync(SandboxServer sandbox, long calls, Worker worker)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (sandbox.SessionM.Calls.Total < calls && !worker.HasExited)
        {
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2));
            await Task.Yield();
        }
    }

    private async Task<SandboxServer> StartAsync()
    {
        await WriteAsync(1..(Customers + 1));
        SandboxServer sandbox = await SandboxServer.StartAsync();
        for (int number = 1; number <= Customers; number++)
        {
            sandbox.SessionM.Users.Add($"u-{number}", IdOf(number));
        }

        return sandbox;
    }

    private async Task WriteAsync(Range numbers, bool reverse = false)
    {
        IEnumerable<int> order = Enumerable.Range(numbers.Start.Value, numbers.End.Value - numbers.Start.Value);
        await using FileStream file = File.Create(Csv);
        await TagCsv.WriteAsync((reverse ? order.Reverse() : order).Select(n => TagAssignment.Increment(CustomerId.External(IdOf(n)), Tag)).ToAsyncEnumerable(), file);
    }

    private Worker Start(SandboxServer sandbox) => Worker.Start(Program, SandboxRun.SettingsOf(sandbox), Csv, Checkpoint, concurrency: 16);

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["APPDATA"] = Path.Combine(_folder.FullName, "settings");
        foreach (string variable in start.Environment.Keys.Where(k => k.Contains("SessionM__", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(Limit());
        return (process.ExitCode, await output + await errors);
    }
}
