using System.Globalization;

namespace Integration.Sandbox;

/// <summary>Where a call stands against its limit, and the headers that tell the caller.</summary>
internal sealed record RateLimitState(bool Exceeded, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    public static RateLimitState Unlimited { get; } = new(Exceeded: false, NoHeaders);

    public static RateLimitState Allowed(RateLimitHeaders dialect, int limit, int remaining, DateTimeOffset now, DateTimeOffset reset) =>
        new(Exceeded: false, dialect switch
        {
            RateLimitHeaders.None => NoHeaders,
            RateLimitHeaders.SecondsRemaining => Three(limit, remaining, Seconds(reset - now)),
            _ => Three(limit, remaining, Epoch(reset)),
        });

    public static RateLimitState Refused(RateLimitHeaders dialect, int limit, DateTimeOffset now, DateTimeOffset reset) =>
        new(Exceeded: true, dialect switch
        {
            RateLimitHeaders.EpochSeconds => Three(limit, remaining: 0, Epoch(reset)),
            RateLimitHeaders.SecondsRemaining => One("X-Ratelimit-Retry-After", Text(Seconds(reset - now))),
            RateLimitHeaders.RetryAfterSeconds => One("Retry-After", Text(Seconds(reset - now))),
            RateLimitHeaders.RetryAfterDate => One("Retry-After", DateTimeOffset.FromUnixTimeSeconds(Epoch(reset)).ToString("r", CultureInfo.InvariantCulture)),
            _ => NoHeaders,
        });

    private static Dictionary<string, string> One(string name, string value) => new(StringComparer.OrdinalIgnoreCase) { [name] = value };

    private static Dictionary<string, string> Three(int limit, int remaining, long reset) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-RateLimit-Limit"] = Text(limit),
        ["X-RateLimit-Remaining"] = Text(remaining),
        ["X-RateLimit-Reset"] = Text(reset),
    };

    // Rounded up: a caller who waits as told must not come too early.
    private static long Seconds(TimeSpan wait) => (wait.Ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;

    private static long Epoch(DateTimeOffset at) => Seconds(at - DateTimeOffset.UnixEpoch);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
