using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>The first call of a trimmed application, from the start of its process to its end, and how large it is; against the same call by hand with JSON by reflection.</summary>
internal static class StartupRuns
{
    private const int Launches = 21;
    private const double Goal = 1;
    private const double Megabyte = 1024 * 1024;

    /// <returns>How many comparisons missed their goal.</returns>
    public static async Task<int> PrintAsync()
    {
        int missed = 0;
        missed += await PrintAsync("first call of a trimmed app", readyToRun: false);
        missed += await PrintAsync("first call of a trimmed app compiled ahead", readyToRun: true);
        return missed;
    }

    private static async Task<int> PrintAsync(string name, bool readyToRun)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("startup");
        try
        {
            string client = await PublishAsync(folder, readyToRun, byReflection: false);
            string byHand = await PublishAsync(folder, readyToRun, byReflection: true);
            List<double> ours = [];
            List<double> theirs = [];
            for (int launch = 0; launch < Launches; launch++)
            {
                // In turns, so that both see the same machine.
                ours.Add(await LaunchAsync(client));
                theirs.Add(await LaunchAsync(byHand));
            }

            double ratio = Median(ours) / Median(theirs);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} vs reflection JSON ms={Median(ours):0} and {Median(theirs):0} time-ratio={ratio:0.00} (goal {Goal:0.0}) size-MB={SizeOf(client):0.0} and {SizeOf(byHand):0.0} {Comparisons.Verdict(ratio <= Goal)}"));
            return ratio <= Goal ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PublishAsync(DirectoryInfo folder, bool readyToRun, bool byReflection)
    {
        string output = Path.Combine(folder.FullName, byReflection ? "by-hand" : "client");
        await RunAsync(
            "dotnet",
            "publish", Path.Combine(Root(), "benchmarks", "ColdStart"), "-c", "Release", "-o", output, $"-p:ByReflection={byReflection}", $"-p:PublishReadyToRun={readyToRun}",
            "-p:RunAnalyzers=false", $"-p:ArtifactsPath={output}-artifacts");
        return output;
    }

    private static async Task<double> LaunchAsync(string app)
    {
        long start = Stopwatch.GetTimestamp();
        await RunAsync(Path.Combine(app, "ColdStart"));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {output}");
        }
    }

    // What is needed to run: neither symbols nor documentation.
    private static double SizeOf(string app) =>
        new DirectoryInfo(app).EnumerateFiles().Where(file => file.Extension is not (".pdb" or ".xml")).Sum(file => file.Length) / Megabyte;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SessionMBraze.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
    }
}
