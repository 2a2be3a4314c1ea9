namespace Benchmarks;

/// <summary>The most memory that was in use at any of the moments it was asked for, above what was in use at first. Each sample collects everything that can be.</summary>
internal sealed class LiveHeap
{
    private readonly long _atFirst = GC.GetTotalMemory(forceFullCollection: true);

    public long Peak { get; private set; }

    public void Sample() => Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - _atFirst);
}
