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

// Everything is run three times in turns, since a shared machine changes its speed for minutes at a time. Enough warm-up for the compiler's last tier; a short run
// needs none of either, because allocations do not depend on it.
int passes = isShort ? 1 : 3;
Job manyCalls = isShort
    ? Job.Default.WithWarmupCount(2).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(100))
    : Job.Default.WithWarmupCount(6).WithIterationCount(6).WithIterationTime(TimeInterval.FromMilliseconds(300));
Job wholeRun = Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(isShort ? 1 : 2).WithIterationCount(isShort ? 1 : 3).WithInvocationCount(1).WithUnrollFactor(1);
Type[] classes =
[
    .. typeof(Program).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<MemoryDiagnoserAttribute>() is not null && type.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
        .OrderBy(type => type.GetCustomAttribute<WholeRunAttribute>() is not null)
        .ThenBy(type => type.Name, StringComparer.Ordinal),
];
if (classes.Length == 0 && !part.Equals("growth", StringComparison.OrdinalIgnoreCase) && !part.Equals("startup", StringComparison.OrdinalIgnoreCase))
{
    Console.Error.WriteLine($"No class of benchmarks has '{part}' in its name.");
    return 2;
}

int missed = Comparisons.Print([.. classes.Select(RunInPasses)], isShort);
if ((part.Length == 0 && !isShort) || part.Equals("growth", StringComparison.OrdinalIgnoreCase))
{
    missed += await GrowthRuns.PrintAsync();
}

if ((part.Length == 0 && !isShort) || part.Equals("startup", StringComparison.OrdinalIgnoreCase))
{
    missed += await StartupRuns.PrintAsync();
}

return missed == 0 ? 0 : 1;

Summary[] RunInPasses(Type type) =>
    [.. Enumerable.Range(0, passes).Select(_ => BenchmarkRunner.Run(type, Config(type.GetCustomAttribute<WholeRunAttribute>() is null ? manyCalls : wholeRun)))];

static IConfig Config(Job job) => ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Value))
    .WithOptions(ConfigOptions.DisableLogFile);
