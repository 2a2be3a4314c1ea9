namespace SessionM.Client.Tests;

/// <summary>Keeps every report, on the thread that made it.</summary>
internal sealed class Reports : IProgress<BulkTagProgress>
{
    public List<BulkTagProgress> All { get; } = [];

    public BulkTagProgress Last => All[^1];

    public void Report(BulkTagProgress value) => All.Add(value);
}
