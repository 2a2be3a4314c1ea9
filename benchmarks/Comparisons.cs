using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;

namespace Benchmarks;

/// <summary>Prints one line for each comparison: the measured ratios beside the goals.</summary>
internal static class Comparisons
{
    /// <param name="classes">Of each class of benchmarks the summaries of its passes.</param>
    /// <param name="isShort">Whether times say nothing.</param>
    /// <returns>How many goals were missed; of a short run, how many comparisons allocate more than is accepted.</returns>
    public static int Print(IEnumerable<Summary[]> classes, bool isShort)
    {
        int missed = 0;
        foreach (Summary[] passes in classes)
        {
            foreach (MethodInfo method in passes[0].BenchmarksCases.Select(benchmark => benchmark.Descriptor.WorkloadMethod))
            {
                foreach (AgainstAttribute against in method.GetCustomAttributes<AgainstAttribute>())
                {
                    missed += Print(against, Find(passes, method.Name), Find(passes, against.Other), isShort) ? 0 : 1;
                }
            }
        }

        return missed;
    }

    /// <summary>The verdict on goals; a line of numbers that do not come from a benchmark ends with it too.</summary>
    public static string Verdict(bool isMet) => isMet ? "ok" : "short";

    private static BenchmarkReport[] Find(Summary[] passes, string method) =>
    [
        .. passes.Select(pass => pass.Reports.FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method))
            .OfType<BenchmarkReport>()
            .Where(report => report.ResultStatistics is not null),
    ];

    private static bool Print(AgainstAttribute against, BenchmarkReport[] reports, BenchmarkReport[] others, bool isShort)
    {
        if (reports.Length == 0 || reports.Length != others.Length)
        {
            Console.WriteLine($"{against.Name} gave no result {Verdict(isMet: false)}");
            return false;
        }

        // Each pass compares what ran one after the other; the middle one is not a pass during which the machine changed its speed.
        double[] ratios = [.. reports.Zip(others, (report, other) => report.ResultStatistics!.Mean / other.ResultStatistics!.Mean).Order()];
        double time = ratios[ratios.Length / 2];
        (BenchmarkReport report, BenchmarkReport other) = (reports[^1], others[^1]);
        double bytes = BytesOf(report);
        double allocations = bytes / Math.Max(1, BytesOf(other));
        double allowed = isShort && double.IsFinite(against.Accepted) ? against.Accepted : against.Allocations;
        bool isMet = bytes <= against.Bytes && allocations <= allowed && (isShort || time <= against.Time);
        string byteGoal = double.IsFinite(against.Bytes) ? string.Create(CultureInfo.InvariantCulture, $" bytes={bytes:0} (goal {against.Bytes:0})") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{against.Name} time-ratio={time:0.00#} (goal {Goal(against.Time)}) alloc-ratio={allocations:0.00#} (goal {Goal(allowed)}){byteGoal} {Verdict(isMet)}"));
        return isMet;
    }

    private static string Goal(double goal) => double.IsFinite(goal) ? goal.ToString("0.0##", CultureInfo.InvariantCulture) : "-";

    private static double BytesOf(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
