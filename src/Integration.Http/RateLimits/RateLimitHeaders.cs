using System.Globalization;
using System.Net.Http.Headers;
using Integration.Abstractions;

namespace Integration.Http;

/// <summary>Reads the dialects in which vendors speak of rate limits.</summary>
/// <remarks>
/// Braze documents <c>X-RateLimit-Reset</c> as epoch seconds on its limits page and as seconds remaining on the users/track page, and there
/// answers 429 with <c>X-Ratelimit-Retry-After</c> alone. The size of the number tells the two apart. <c>Retry-After</c> is the HTTP standard.
/// </remarks>
internal static class RateLimitHeaders
{
    private const long SmallestEpoch = 1_000_000_000;
    private const long LargestEpoch = 253_402_300_799;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static RateLimit? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        long? limit = Number(headers, "X-RateLimit-Limit");
        long? remaining = Number(headers, "X-RateLimit-Remaining");
        DateTimeOffset? resetsAt = Number(headers, "X-RateLimit-Reset") switch
        {
            null or > LargestEpoch => null,
            >= SmallestEpoch and { } epoch => DateTimeOffset.FromUnixTimeSeconds(epoch),
            { } seconds => now.AddSeconds(seconds),
        };
        TimeSpan? retryAfter = RetryAfter(headers, now);
        return limit is null && remaining is null && resetsAt is null && retryAfter is null
            ? null
            : new RateLimit(limit, remaining, resetsAt, retryAfter);
    }

    /// <summary>
    /// How long a refused caller has to wait, as far as the answer says. A wait of zero, or an end that has passed by this machine's clock, says
    /// nothing: taking it at its word would repeat without any pause. Nor does the end of a window in which requests are left: then it is something
    /// else that refuses, for example an export that is still running. At most a day, so that a host can pass it to a timer.
    /// </summary>
    public static TimeSpan? WaitOf(RateLimit? limit, DateTimeOffset now) => (limit?.RetryAfter ?? (limit?.Remaining > 0 ? null : limit?.ResetsAt - now)) switch
    {
        { } wait when wait > LongestWait => LongestWait,
        { } wait when wait > TimeSpan.Zero => wait,
        _ => null,
    };

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (Number(headers, "X-Ratelimit-Retry-After") is { } seconds)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, LargestEpoch));
        }

        if (headers.RetryAfter is not { } standard)
        {
            return null;
        }

        return standard.Delta ?? (standard.Date is { } date && date > now ? date - now : TimeSpan.Zero);
    }

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
        && values.Count == 1
        && long.TryParse(values.ToString(), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
}
