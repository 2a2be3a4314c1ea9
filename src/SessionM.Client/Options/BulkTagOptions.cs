namespace SessionM.Client;

/// <summary>How <see cref="ISessionMBulkTags"/> works through its assignments.</summary>
public sealed class BulkTagOptions
{
    internal static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The most customers tagged at the same time, and the most assignments read ahead; the API takes one customer a call. Default 8, from 1 to 256.
    /// After a rate limit it is halved, and grows back by one after every ten rounds of successful calls.
    /// </summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// How long calls under way may go on after a run was cancelled; their outcome would otherwise be unknown. Default 5 seconds, from 0 to 5 minutes.
    /// </summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The least time between two reports of progress. Default 0.5 seconds, from 10 ms to 1 hour.</summary>
    public TimeSpan ProgressInterval { get; set; } = TimeSpan.FromSeconds(0.5);
}
