using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SessionM.Client;
using Spectre.Console;

namespace BulkTagging;

/// <summary>Makes the assignments of a file in the configured SessionM.</summary>
internal static class LiveRun
{
    private const int Complete = 0;
    private const int Incomplete = 1;
    private const int NotConfigured = 2;

    public static async Task<int> RunAsync(JobSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            int problems = 0;
            using IHost host = Tagging.BuildHost(settings);
            BulkTagSummary summary = await Tagging.RunAsync(host, settings, Tagging.ReadAsync(settings.Csv!, () => problems++, cancellationToken), _ => { }, cancellationToken);
            AnsiConsole.WriteLine($"BulkTagging: {summary}, {problems:N0} rows left out");
            return summary.IsComplete && problems == 0 ? Complete : Incomplete;
        }
        catch (OptionsValidationException e)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, e.Failures));
            return NotConfigured;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            AnsiConsole.WriteLine("BulkTagging: stopped. Run again with the same --csv and --checkpoint to go on.");
            return Incomplete;
        }
    }
}
