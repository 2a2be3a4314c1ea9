namespace Integration.Sandbox;

/// <summary>The exports of the workspace, and the address under which their archives are handed out.</summary>
internal sealed class ExportJobs
{
    /// <summary>Outside the API: the storage has no use for the API key, and refuses it.</summary>
    public const string Route = "segment-exports/{file}";

    // Archives are held in memory; the oldest give way, as an old export's file does.
    private const int MaxJobs = 100;

    private readonly OrderedDictionary<string, ExportJob> _byFile = new(StringComparer.Ordinal);

    public Uri? StorageAddress { get; set; }

    public int CountRunning(DateTimeOffset now) => _byFile.Values.Count(j => j.IsRunning(now));

    public bool IsRunning(string? segmentId, DateTimeOffset now) => _byFile.Values.Any(j => j.SegmentId == segmentId && j.IsRunning(now));

    public ExportJob? Find(string file) => _byFile.GetValueOrDefault(file);

    public void Add(ExportJob job)
    {
        if (_byFile.Count == MaxJobs)
        {
            _byFile.GetAt(0).Value.Dispose();
            _byFile.RemoveAt(0);
        }

        _byFile.Add(job.FileName, job);
    }

    public void Cancel(string segmentId, DateTimeOffset now)
    {
        foreach (ExportJob job in _byFile.Values.Where(j => j.SegmentId == segmentId && j.IsRunning(now)))
        {
            job.Cancel();
        }
    }

    public Uri AddressOf(ExportJob job) => new(StorageAddress!, $"{Route.Replace("{file}", job.FileName, StringComparison.Ordinal)}?X-Amz-Signature={job.Signature}");

    public void Clear()
    {
        foreach (ExportJob job in _byFile.Values)
        {
            job.Dispose();
        }

        _byFile.Clear();
    }
}
