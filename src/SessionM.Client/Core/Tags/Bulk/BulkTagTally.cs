using System.Diagnostics.Metrics;
using Integration.Abstractions;

namespace SessionM.Client;

/// <summary>Counts what a run does.</summary>
internal sealed class BulkTagTally(TimeProvider time)
{
    private static readonly string[] Names = ["tagged", "skipped", "refused", "not_delivered", "unknown", "not_tried"];

    private static readonly Counter<long> Assignments = SessionMTransport.Meter.CreateCounter<long>(
        "sessionm.client.bulk_tags.assignments", "{assignment}", "Assignments of bulk runs by outcome.");

    private readonly long[] _outcomes = new long[Names.Length];
    private readonly long _startedAt = time.GetTimestamp();
    private long _calls;
    private long _refusals;
    private long _reportedCalls;
    private TimeSpan _reportedAt;

    public void Count(TagOutcome outcome)
    {
        Interlocked.Increment(ref _outcomes[(int)outcome]);
        Assignments.Add(1, new KeyValuePair<string, object?>("outcome", Names[(int)outcome]));
    }

    public void CountCall() => Interlocked.Increment(ref _calls);

    public void CountRefusals(int refusals) => Interlocked.Add(ref _refusals, refusals);

    /// <summary>Called by one reporter at a time.</summary>
    public BulkTagProgress Report(AdaptiveConcurrency concurrency)
    {
        TimeSpan elapsed = time.GetElapsedTime(_startedAt);
        long calls = Interlocked.Read(ref _calls);
        double seconds = (elapsed - _reportedAt).TotalSeconds;
        BulkTagProgress progress = new()
        {
            Tagged = Of(TagOutcome.Tagged),
            Skipped = Of(TagOutcome.Skipped),
            Refused = Of(TagOutcome.Refused),
            NotDelivered = Of(TagOutcome.NotDelivered),
            Unknown = Of(TagOutcome.Unknown),
            NotTried = Of(TagOutcome.NotTried),
            InFlight = concurrency.Running,
            Concurrency = concurrency.Limit,
            RateLimitRefusals = Interlocked.Read(ref _refusals),
            PerSecond = seconds > 0 ? (calls - _reportedCalls) / seconds : 0,
            Elapsed = elapsed,
        };
        (_reportedCalls, _reportedAt) = (calls, elapsed);
        return progress;
    }

    public BulkTagSummary Sum(AuthenticationException? stoppedBy) => new(
        Of(TagOutcome.Tagged),
        Of(TagOutcome.Skipped),
        Of(TagOutcome.Refused),
        Of(TagOutcome.NotDelivered),
        Of(TagOutcome.Unknown),
        Of(TagOutcome.NotTried),
        stoppedBy);

    private long Of(TagOutcome outcome) => Interlocked.Read(ref _outcomes[(int)outcome]);
}
