namespace SessionM.Client.Tests;

/// <summary>A host's own checkpoint: a dictionary.</summary>
internal sealed class MemoryCheckpoint : ITagCheckpoint
{
    private readonly Lock _gate = new();

    public Dictionary<long, TagRecord> Records { get; } = [];

    /// <summary>Called with everything that is to be recorded; may throw.</summary>
    public Action<long, TagRecord> Saving { get; set; } = (_, _) => { };

    public Guid JobId { get; init; } = Guid.NewGuid();

    public ValueTask<long> GetLengthAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new(Records.Count == 0 ? 0 : Records.Keys.Max() + 1);
        }
    }

    public ValueTask<TagRecord?> FindAsync(long position, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new(Records.TryGetValue(position, out TagRecord record) ? record : null);
        }
    }

    public ValueTask SaveAsync(long position, TagRecord record, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Saving(position, record);
            Records[position] = record;
        }

        return default;
    }

    /// <summary>What a process that is killed now leaves behind.</summary>
    public MemoryCheckpoint Copy()
    {
        MemoryCheckpoint copy = new() { JobId = JobId };
        lock (_gate)
        {
            foreach ((long position, TagRecord record) in Records)
            {
                copy.Records[position] = record;
            }
        }

        return copy;
    }
}
