using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

if (args is ["delta", ..])
{
    return await DeltaSavings.RunAsync();
}

// The table of benchmarks/README.md: dotnet run -c Release --project benchmarks [-- --short]
bool isShort = args.Contains("--short");
Job job = (isShort ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
ManualConfig config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job)
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Value))
    .WithOptions(ConfigOptions.DisableLogFile);
Summary[] summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).RunAll(config).ToArray();
return Goals.Print(summaries, isShort);
