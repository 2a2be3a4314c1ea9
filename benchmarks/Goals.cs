using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Benchmarks;

/// <summary>Prints one line for each pair: the measured ratios beside the goals.</summary>
internal static class Goals
{
    private static readonly Goal[] All =
    [
        new("track-75 vs pooled writer", nameof(TrackBenchmarks.PooledWriter), MaxTimeRatio: 1.5, MaxBytes: 4096),
        new("track-75 vs PostAsJsonAsync", nameof(TrackBenchmarks.PostAsJson), MaxTimeRatio: 1.5, MaxBytes: 4096),
        new("track-75 vs RestSharp", nameof(TrackBenchmarks.RestSharp), MaxTimeRatio: 1, MaxBytes: 4096),
    ];

    /// <returns>0 when every goal is met. A short run judges allocations alone: they are stable, times are not.</returns>
    public static int Print(Summary[] summaries, bool isShort)
    {
        BenchmarkReport[] reports = [.. summaries.SelectMany(s => s.Reports).Where(r => r.ResultStatistics is not null)];
        BenchmarkReport client = Find(reports, nameof(TrackBenchmarks.Client));
        double clientBytes = BytesOf(client);
        int failures = 0;
        foreach (Goal goal in All)
        {
            BenchmarkReport other = Find(reports, goal.Against);
            double time = client.ResultStatistics!.Mean / other.ResultStatistics!.Mean;
            bool isMet = clientBytes <= goal.MaxBytes && (isShort || time <= goal.MaxTimeRatio);
            failures += isMet ? 0 : 1;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{goal.Name} time-ratio={time:0.00} (goal {goal.MaxTimeRatio:0.0}) alloc-ratio={clientBytes / BytesOf(other):0.00} bytes={clientBytes:0} (goal {goal.MaxBytes}) {(isMet ? isShort ? "short" : "ok" : "MISSED")}"));
        }

        return failures == 0 ? 0 : 1;
    }

    private static BenchmarkReport Find(BenchmarkReport[] reports, string method) =>
        Array.Find(reports, r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)
        ?? throw new InvalidOperationException($"The benchmark {method} gave no result.");

    private static double BytesOf(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;

    private sealed record Goal(string Name, string Against, double MaxTimeRatio, long MaxBytes);
}
