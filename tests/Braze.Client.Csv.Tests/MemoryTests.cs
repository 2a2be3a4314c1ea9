namespace Braze.Client.Csv.Tests;

/// <summary>Files are larger than memory. These tests measure the whole process, so nothing else runs beside them.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests
{
    private const long MostBytes = 4_000_000;

    [Fact]
    public async Task ReadAsync_holds_one_row_of_500_000()
    {
        const int Users = 500_000;
        using GeneratedExport export = new(Users);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        long count = 0;
        int problems = 0;
        decimal total = 0;

        await foreach (ExportedCsvUser user in SegmentCsv.ReadAsync(export))
        {
            count++;
            total += user.InAppPurchaseTotal!.Value;
            problems += user.Problems.Count;
            if (count % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        count.Should().Be(Users);
        problems.Should().Be(0);
        total.Should().Be(125_000_000_000m);
        export.BytesRead.Should().BeGreaterThan(50_000_000);
        most.Should().BeLessThan(MostBytes);
    }

    [Fact]
    public async Task WriteAsync_holds_one_row_of_500_000()
    {
        UserImport<int> import = new(n => BrazeUser.External($"u-{n}"))
        {
            CustomAttributes = { { "tier", _ => "gold" }, { "visits", n => (long?)n } },
        };
        using CountingStream file = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = long.MinValue;

        await import.WriteAsync(
            AsyncEnumerable.Range(0, 500_000).Select(index =>
            {
                if (index % 100_000 == 99_999)
                {
                    most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
                }

                return index;
            }),
            file);

        file.Length.Should().BeGreaterThan(10_000_000);
        most.Should().BeGreaterThan(long.MinValue, "it was measured").And.BeLessThan(MostBytes);
    }
}
