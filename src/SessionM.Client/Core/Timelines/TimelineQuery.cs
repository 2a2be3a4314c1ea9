namespace SessionM.Client;

/// <summary>Which events of a timeline to read.</summary>
/// <remarks>Source: https://docs.sessionm.com/developer/Tasks/Customers/t_get_timeline.htm.</remarks>
public sealed class TimelineQuery
{
    /// <summary>The most events SessionM returns at once.</summary>
    public const int MaxCount = 1000;

    /// <summary>Types of events to keep, as the tenant names them; none for all. That several are joined by commas is inferred.</summary>
    public IList<string> EventTypes { get; } = [];

    /// <summary>How many events, from 1 to 1,000; <see langword="null"/> leaves it to SessionM. Large counts are slow, SessionM says.</summary>
    public int? Count { get; set; }

    /// <summary>
    /// Only events that follow this timestamp; <see langword="null"/> for all. Give a <see cref="TimelineEvent.Timestamp"/> of an earlier answer, unchanged: whether SessionM
    /// counts in seconds or milliseconds, and whether an event of exactly that time comes again, is not documented.
    /// </summary>
    public long? Since { get; set; }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (Count is < 1 or > MaxCount)
        {
            throw new ArgumentOutOfRangeException(parameterName, Count, $"Count must be from 1 to {MaxCount}. Read on with Since.");
        }

        if (Since < 0)
        {
            throw new ArgumentOutOfRangeException(parameterName, Since, "Since must not be negative.");
        }

        if (EventTypes.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("An event type is empty.", parameterName);
        }
    }
}
