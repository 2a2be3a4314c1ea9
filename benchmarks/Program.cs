using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;
using Perfolizer.Horology;

if (args is ["delta", ..])
{
    return await DeltaSavings.RunAsync();
}

// The table of benchmarks/README.md: dotnet run -c Release --project benchmarks [-- --short] [part of a class's name]
bool isShort = args.Contains("--short");
string part = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "";
Scale.IsShort = isShort;

// Enough warm-up for the compiler's last tier; a short run needs none of that, because allocations do not depend on it.
Job manyCalls = isShort
    ? Job.Default.WithWarmupCount(2).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(100))
    : Job.Default.WithWarmupCount(10).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(300));
Job wholeRun = Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(isShort ? 1 : 3).WithIterationCount(isShort ? 1 : 7).WithInvocationCount(1).WithUnrollFactor(1);
Type[] classes =
[
    .. typeof(Program).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<MemoryDiagnoserAttribute>() is not null && type.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
        .OrderBy(type => type.GetCustomAttribute<WholeRunAttribute>() is not null)
        .ThenBy(type => type.Name, StringComparer.Ordinal),
];
Summary[] summaries = [.. classes.Select(type => BenchmarkRunner.Run(type, Config(type.GetCustomAttribute<WholeRunAttribute>() is null ? manyCalls : wholeRun)))];
int missed = Comparisons.Print(summaries, isShort);
if ((part.Length == 0 && !isShort) || part.Equals("growth", StringComparison.OrdinalIgnoreCase))
{
    missed += await GrowthRuns.PrintAsync();
}

if ((part.Length == 0 && !isShort) || part.Equals("startup", StringComparison.OrdinalIgnoreCase))
{
    missed += await StartupRuns.PrintAsync();
}

return missed == 0 ? 0 : 1;

static IConfig Config(Job job) => ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Value))
    .WithOptions(ConfigOptions.DisableLogFile);
