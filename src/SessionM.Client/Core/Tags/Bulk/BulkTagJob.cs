namespace SessionM.Client;

/// <summary>What goes with one bulk run.</summary>
public sealed class BulkTagJob
{
    /// <summary>
    /// Remembers what was done, so that a run after a crash goes on instead of starting anew. The run does not dispose it. <see langword="null"/>
    /// for none: a run that ends early then cannot be repeated without counting counters twice.
    /// </summary>
    public ITagCheckpoint? Checkpoint { get; set; }

    /// <summary>Told how far the run is, at most once in each <see cref="BulkTagOptions.ProgressInterval"/> and once at the end, never twice at a time.</summary>
    public IProgress<BulkTagProgress>? Progress { get; set; }

    /// <summary>
    /// Sends counters again whose outcome an earlier run left unknown and whose Message-ID has expired. Those that had taken effect then count
    /// twice. Default <see langword="false"/>: they are reported as <see cref="TagOutcome.Unknown"/>.
    /// </summary>
    public bool RepeatUnknownCounters { get; set; }
}
