namespace SessionM.Client.Csv.Tests;

/// <summary>Files are larger than memory. These tests measure the whole process, so nothing else runs beside them.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests : IDisposable
{
    private const int Rows = 500_000;
    private const long MostBytes = 4_000_000;

    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public async Task WriteAsync_and_ReadAsync_hold_one_row_of_500_000()
    {
        long most = long.MinValue;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await using (FileStream file = File.Create(_path))
        {
            await TagCsv.WriteAsync(AsyncEnumerable.Range(0, Rows).Select(n => Measured(n, TagAssignment.SetExpiring(CustomerId.External($"C-{n}"), TimeSpan.FromDays(30), "vip"))), file);
        }

        int read = 0;
        await using (FileStream file = File.OpenRead(_path))
        {
            await foreach (TagAssignment assignment in TagCsv.ReadAsync(file))
            {
                Measured(read++, assignment);
            }
        }

        read.Should().Be(Rows);
        new FileInfo(_path).Length.Should().BeGreaterThan(10_000_000);
        most.Should().BeGreaterThan(long.MinValue, "it was measured").And.BeLessThan(MostBytes);

        TagAssignment Measured(int number, TagAssignment assignment)
        {
            if (number % 100_000 == 99_999)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            return assignment;
        }
    }

    public void Dispose() => File.Delete(_path);
}
