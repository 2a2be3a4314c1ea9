namespace Integration.Abstractions;

/// <summary>The vendor refused the call because of a rate limit, and waiting for it would have gone past the call's own time budget.</summary>
public sealed class RateLimitedException : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The facts every failure shares.</param>
    /// <param name="error">What the vendor answered.</param>
    /// <param name="retryAfter">How long to wait.</param>
    public RateLimitedException(CallFailure failure, ApiError error, TimeSpan retryAfter)
        : base(failure, error, Describe(failure, retryAfter)) => RetryAfter = retryAfter;

    /// <summary>How long to wait before calling again; other calls of the same limit group wait for it too.</summary>
    public TimeSpan RetryAfter { get; }

    private static string Describe(CallFailure failure, TimeSpan retryAfter)
    {
        ArgumentNullException.ThrowIfNull(failure);
        string outcome = failure.OutcomeUnknown ? "an earlier attempt may have taken effect" : "nothing was processed";
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{failure.Service} {failure.Operation} was refused by a rate limit (HTTP 429). Wait {retryAfter.TotalSeconds:0.###} s, as RetryAfter says, then call again; {outcome}.");
    }
}
