namespace SessionM.Client;

/// <summary>How far a bulk run is.</summary>
public sealed record BulkTagProgress
{
    /// <summary>Assignments SessionM confirmed in this run.</summary>
    public long Tagged { get; init; }

    /// <summary>Assignments an earlier run had confirmed.</summary>
    public long Skipped { get; init; }

    /// <summary>Assignments SessionM refused, now or in an earlier run.</summary>
    public long Refused { get; init; }

    /// <summary>Assignments that were certainly not tagged and can be tried again.</summary>
    public long NotDelivered { get; init; }

    /// <summary>Assignments of which nobody knows whether they took effect.</summary>
    public long Unknown { get; init; }

    /// <summary>Assignments of which SessionM carried nothing out, because the sending had ended.</summary>
    public long NotTried { get; init; }

    /// <summary>Calls under way.</summary>
    public int InFlight { get; init; }

    /// <summary>How many calls may be under way at the moment; less than <see cref="BulkTagOptions.MaxConcurrency"/> for a while after a rate limit.</summary>
    public int Concurrency { get; init; }

    /// <summary>How often SessionM refused a call because of a rate limit (HTTP 429).</summary>
    public long RateLimitRefusals { get; init; }

    /// <summary>Calls that ended since the last report, for each second of it.</summary>
    public double PerSecond { get; init; }

    /// <summary>How long the run has been going on.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>All assignments with an outcome.</summary>
    public long Done => Tagged + Skipped + Refused + NotDelivered + Unknown + NotTried;
}
