namespace SessionM.Client;

/// <summary>
/// Timestamps of which only the type is known: a whole number since 1970. Seconds and milliseconds cannot be mixed up by their size: as seconds the limit below is the year
/// 5138, as milliseconds it is March 1973, before there was any loyalty programme to record.
/// </summary>
internal static class EpochTime
{
    private const long FirstOfMilliseconds = 100_000_000_000;

    /// <summary>The moment; <see langword="null"/> for no timestamp, one that is not positive, and one that is too large for either unit.</summary>
    public static DateTimeOffset? Read(long? timestamp) => timestamp switch
    {
        > 0 and < FirstOfMilliseconds => DateTimeOffset.FromUnixTimeSeconds(timestamp.Value),
        >= FirstOfMilliseconds and < FirstOfMilliseconds * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(timestamp.Value),
        _ => null,
    };
}
