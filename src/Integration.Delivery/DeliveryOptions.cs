namespace Integration.Delivery;

/// <summary>How a queue collects, sends and gives up. Queues for one purpose derive theirs from it.</summary>
public class DeliveryOptions
{
    /// <summary>Where the values come from, so that a message about them names them as the operator wrote them; <see langword="null"/> for values set in code.</summary>
    public string? ConfigurationPath { get; set; }

    /// <summary>The most items of one batch, merged ones counting once. Default 75, the limit of Braze's <c>users/track</c>; from 1 to 10,000.</summary>
    public int MaxBatchItems { get; set; } = 75;

    /// <summary>
    /// The most items of one batch in each of the request's lists (<see cref="IDeliveryTarget{TItem}.ListOf"/>), for vendors that limit those and not the
    /// sum. <see langword="null"/>: only <see cref="MaxBatchItems"/> counts.
    /// </summary>
    public int? MaxBatchItemsPerList { get; set; }

    /// <summary>The most items of one batch that have the same key, for vendors that limit those. <see langword="null"/>: no such limit.</summary>
    public int? MaxBatchItemsPerKey { get; set; }

    /// <summary>The most bytes of one batch, as <see cref="IDeliveryTarget{TItem}.BytesOf"/> counts them. Default 3 MB, below Braze's 4; at least 1 KB. A larger item is refused when it is enqueued.</summary>
    public int MaxBatchBytes { get; set; } = 3 * 1024 * 1024;

    /// <summary>How long the oldest item waits for a batch to fill up. Default 5 s; zero sends at once. At most a day.</summary>
    public TimeSpan MaxBatchAge { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The most items in the queue, waiting or on their way; enqueueing waits for room. Default 100,000.</summary>
    public long MaxQueuedItems { get; set; } = 100_000;

    /// <summary>The most bytes in the queue. Default 64 MB; at least <see cref="MaxBatchBytes"/>.</summary>
    public long MaxQueuedBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many entries are looked at to fill one batch, so that several of one user become one item of it. Default 1,000; at least
    /// <see cref="MaxBatchItems"/>, at most 100,000.
    /// </summary>
    public int MaxMergedEntries { get; set; } = 1000;

    /// <summary>The first wait after a batch failed in passing; it doubles each time, with jitter. Default 1 s.</summary>
    public TimeSpan RetryBaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait the queue chooses itself, and the pause after refused credentials. Default 1 minute; a wait the vendor asks for may be longer.</summary>
    public TimeSpan RetryMaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What happens to items that must not be applied twice and may have been applied. Default <see cref="UnknownOutcomeAction.DeadLetter"/>.</summary>
    public UnknownOutcomeAction UnknownOutcome { get; set; } = UnknownOutcomeAction.DeadLetter;

    /// <summary>How long a stop waits for the queue to empty; the host's own shutdown time ends it earlier where that is shorter. Default 30 s. What is left stays in a durable store, and is reported.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Says what is wrong with the values, one sentence each, starting with the member's name.</summary>
    /// <returns>The problems; empty when there are none.</returns>
    public virtual IEnumerable<string> FindProblems()
    {
        if (MaxBatchItems is < 1 or > 10_000)
        {
            yield return $"{nameof(MaxBatchItems)} is {MaxBatchItems}; it must be from 1 to 10,000.";
        }

        if (MaxBatchItemsPerList < 1)
        {
            yield return $"{nameof(MaxBatchItemsPerList)} is {MaxBatchItemsPerList}; it must be at least 1, or not set.";
        }

        if (MaxBatchItemsPerKey < 1)
        {
            yield return $"{nameof(MaxBatchItemsPerKey)} is {MaxBatchItemsPerKey}; it must be at least 1, or not set.";
        }

        if (MaxBatchBytes < 1024)
        {
            yield return $"{nameof(MaxBatchBytes)} is {MaxBatchBytes}; it must be at least 1,024.";
        }

        if (MaxBatchAge < TimeSpan.Zero || MaxBatchAge > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(MaxBatchAge)} is {MaxBatchAge:c}; it must be from 0 to a day.";
        }

        if (MaxQueuedItems < 1)
        {
            yield return $"{nameof(MaxQueuedItems)} is {MaxQueuedItems}; it must be at least 1.";
        }

        if (MaxQueuedBytes < MaxBatchBytes)
        {
            yield return $"{nameof(MaxQueuedBytes)} is {MaxQueuedBytes}; it must be at least {nameof(MaxBatchBytes)} ({MaxBatchBytes}).";
        }

        if (MaxMergedEntries < MaxBatchItems || MaxMergedEntries > 100_000)
        {
            yield return $"{nameof(MaxMergedEntries)} is {MaxMergedEntries}; it must be from {nameof(MaxBatchItems)} ({MaxBatchItems}) to 100,000.";
        }

        if (RetryBaseDelay <= TimeSpan.Zero || RetryBaseDelay > RetryMaxDelay)
        {
            yield return $"{nameof(RetryBaseDelay)} is {RetryBaseDelay:c}; it must be positive and not above {nameof(RetryMaxDelay)} ({RetryMaxDelay:c}).";
        }

        if (RetryMaxDelay > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(RetryMaxDelay)} is {RetryMaxDelay:c}; it must not be above a day.";
        }

        if (StopTimeout < TimeSpan.Zero || StopTimeout > TimeSpan.FromDays(1))
        {
            yield return $"{nameof(StopTimeout)} is {StopTimeout:c}; it must be from 0 to a day.";
        }

        if (!Enum.IsDefined(UnknownOutcome))
        {
            yield return $"{nameof(UnknownOutcome)} is {UnknownOutcome}; it must be one of {string.Join(", ", Enum.GetNames<UnknownOutcomeAction>())}.";
        }
    }
}
