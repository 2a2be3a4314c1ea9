using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SessionM.Client;
using SessionM.Client.Csv;
using Spectre.Console;

namespace BulkTagging;

/// <summary>The host application's part: registers SessionM, opens the checkpoint, runs, and shows how far it is.</summary>
internal static class Tagging
{
    /// <exception cref="OptionsValidationException">Settings are missing.</exception>
    public static IHost BuildHost(JobSettings settings, IDictionary<string, string?>? address = null)
    {
        // Without the defaults, so that no settings file of the current folder is read.
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddUserSecrets(typeof(Tagging).Assembly).AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(address ?? new Dictionary<string, string?>());
        builder.Configuration["SessionM:BulkTags:MaxConcurrency"] = $"{settings.Concurrency}";
        builder.Services.AddSessionM(builder.Configuration.GetSection("SessionM"));
        IHost host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        return host;
    }

    public static async Task<BulkTagSummary> RunAsync(
        IHost host, JobSettings settings, IAsyncEnumerable<TagAssignment> assignments, Action<BulkTagProgress> onProgress, CancellationToken cancellationToken)
    {
        ISessionMBulkTags bulk = host.Services.GetRequiredService<ISessionMBulkTags>();
        using FileTagCheckpoint checkpoint = FileTagCheckpoint.Open(settings.Checkpoint);
        UseTerminal();
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async display =>
            {
                ProgressTask bar = display.AddTask("tagging", maxValue: settings.Customers);
                bar.IsIndeterminate = settings.Csv is not null;
                BarProgress progress = new(bar, onProgress);
                return await bulk.RunAsync(assignments, new BulkTagJob { Checkpoint = checkpoint, Progress = progress }, cancellationToken);
            });
    }

    /// <summary>Reads the file, and shows which rows are left out.</summary>
    public static async IAsyncEnumerable<TagAssignment> ReadAsync(
        string csv, Action onProblem, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using FileStream file = File.OpenRead(csv);
        await foreach (TagAssignment assignment in TagCsv.ReadAsync(file, onProblem: Show, cancellationToken: cancellationToken))
        {
            yield return assignment;
        }

        void Show(TagCsvProblem problem)
        {
            AnsiConsole.WriteLine($"Row {problem.Row} is left out: {problem.Kind} {problem.Column}");
            onProblem();
        }
    }

    // In a file or a pipe: no colours, and lines as long as they are.
    private static void UseTerminal()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Width = short.MaxValue;
        }
    }

    private sealed class BarProgress(ProgressTask bar, Action<BulkTagProgress> onProgress) : IProgress<BulkTagProgress>
    {
        public void Report(BulkTagProgress value)
        {
            bar.Value = value.Done;
            bar.Description = $"{value.Done:N0} done, {value.PerSecond:N0}/s, {value.InFlight} of {value.Concurrency} calls, {value.RateLimitRefusals} times 429";
            onProgress(value);
        }
    }
}
