using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;

namespace Benchmarks;

/// <summary>Prints one line for each comparison: the measured ratios beside the goals.</summary>
internal static class Comparisons
{
    /// <returns>How many goals were missed; of a short run, how many comparisons allocate more than they did.</returns>
    public static int Print(IEnumerable<Summary> summaries, bool isShort)
    {
        int missed = 0;
        foreach (Summary summary in summaries)
        {
            foreach (MethodInfo method in summary.BenchmarksCases.Select(benchmark => benchmark.Descriptor.WorkloadMethod))
            {
                foreach (AgainstAttribute against in method.GetCustomAttributes<AgainstAttribute>())
                {
                    missed += Print(against, Find(summary, method.Name), Find(summary, against.Other), isShort) ? 0 : 1;
                }
            }
        }

        return missed;
    }

    /// <summary>The verdict on goals; a line of numbers that do not come from a benchmark ends with it too.</summary>
    public static string Verdict(bool isMet) => isMet ? "ok" : "short";

    private static BenchmarkReport? Find(Summary summary, string method) =>
        summary.Reports.FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && report.ResultStatistics is not null);

    private static bool Print(AgainstAttribute against, BenchmarkReport? report, BenchmarkReport? other, bool isShort)
    {
        if (report is null || other is null)
        {
            Console.WriteLine($"{against.Name} gave no result {Verdict(isMet: false)}");
            return false;
        }

        double time = report.ResultStatistics!.Mean / other.ResultStatistics!.Mean;
        double bytes = BytesOf(report);
        double allocations = bytes / Math.Max(1, BytesOf(other));
        bool isMet = bytes <= against.Bytes && allocations <= against.Allocations && (isShort || time <= against.Time);
        string byteGoal = double.IsFinite(against.Bytes) ? string.Create(CultureInfo.InvariantCulture, $" bytes={bytes:0} (goal {against.Bytes:0})") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{against.Name} time-ratio={time:0.00#} (goal {Goal(against.Time)}) alloc-ratio={allocations:0.00#} (goal {Goal(against.Allocations)}){byteGoal} {Verdict(isMet)}"));
        return isShort ? bytes <= against.Bytes && allocations <= (double.IsFinite(against.Accepted) ? against.Accepted : against.Allocations) : isMet;
    }

    private static string Goal(double goal) => double.IsFinite(goal) ? goal.ToString("0.0##", CultureInfo.InvariantCulture) : "-";

    private static double BytesOf(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
