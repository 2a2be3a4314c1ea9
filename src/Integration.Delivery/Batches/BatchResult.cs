using System.Net;
using Integration.Abstractions;

namespace Integration.Delivery;

/// <summary>What became of a batch.</summary>
public sealed class BatchResult
{
    private BatchResult(BatchOutcome outcome, string? reason, TimeSpan? retryAfter, IReadOnlyList<ItemFailure> failures)
    {
        Outcome = outcome;
        Reason = reason;
        RetryAfter = retryAfter;
        Failures = failures;
    }

    /// <summary>Every item was accepted.</summary>
    public static BatchResult Delivered { get; } = new(BatchOutcome.Delivered, reason: null, retryAfter: null, []);

    /// <summary>What the answer says.</summary>
    public BatchOutcome Outcome { get; }

    /// <summary>Why, for people; <see langword="null"/> when everything was delivered.</summary>
    public string? Reason { get; }

    /// <summary>How long the vendor asks to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>With <see cref="BatchOutcome.Delivered"/>: the items that were not accepted.</summary>
    public IReadOnlyList<ItemFailure> Failures { get; }

    /// <summary>The batch was accepted, except some items.</summary>
    /// <param name="failures">The others; an item named twice fails once.</param>
    /// <param name="retryAfter">How long the vendor asks to wait before anything is sent again.</param>
    public static BatchResult Partial(IReadOnlyList<ItemFailure> failures, TimeSpan? retryAfter = null)
    {
        ArgumentNullException.ThrowIfNull(failures);
        return failures.Count == 0 ? Delivered : new BatchResult(BatchOutcome.Delivered, reason: null, retryAfter, failures);
    }

    /// <summary>A whole batch that was not accepted, or of which it is not known.</summary>
    /// <param name="outcome">Anything but <see cref="BatchOutcome.Delivered"/>.</param>
    /// <param name="reason">Why, for people; no identifier of a user.</param>
    /// <param name="retryAfter">How long the vendor asks to wait.</param>
    /// <exception cref="ArgumentException">The outcome says that the batch was delivered.</exception>
    public static BatchResult Failed(BatchOutcome outcome, string reason, TimeSpan? retryAfter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return outcome == BatchOutcome.Delivered
            ? throw new ArgumentException("A delivered batch has not failed; use Delivered or Partial.", nameof(outcome))
            : new BatchResult(outcome, reason, retryAfter, []);
    }

    /// <summary>Reads from a failed call what it means for the batch.</summary>
    /// <param name="exception">The failure of the one call that carried the whole batch.</param>
    public static BatchResult Of(IntegrationException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        string reason = ReasonOf(exception);
        return exception switch
        {
            { OutcomeUnknown: true } => Failed(BatchOutcome.Unknown, reason),
            AuthenticationException => Failed(BatchOutcome.Unauthorized, reason),
            RateLimitedException limited => Failed(BatchOutcome.NotDelivered, reason, limited.RetryAfter),
            { IsTransient: true } => Failed(BatchOutcome.NotDelivered, reason),
            MalformedResponseException => Failed(BatchOutcome.Unknown, reason),
            ApiException { StatusCode: HttpStatusCode.RequestEntityTooLarge } => Failed(BatchOutcome.TooLarge, reason),
            _ => Failed(BatchOutcome.Refused, reason),
        };
    }

    /// <summary>What the exception says; its kind where it says nothing.</summary>
    internal static string ReasonOf(Exception exception) => string.IsNullOrWhiteSpace(exception.Message) ? $"The call failed with {exception.GetType().Name}." : exception.Message;
}
