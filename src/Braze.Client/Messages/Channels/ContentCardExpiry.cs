using System.Globalization;

namespace Braze.Client;

/// <summary>When a content card disappears; within 30 days.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/objects_filters/messaging/content_cards_object.</remarks>
public sealed class ContentCardExpiry
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(30);

    private ContentCardExpiry()
    {
    }

    internal long? Seconds { get; private init; }

    internal string? Time { get; private init; }

    internal bool? IsLocal { get; private init; }

    /// <summary>Some time after it was sent.</summary>
    /// <param name="lifetime">At most 30 days; written in whole seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not longer than none, or longer than 30 days.</exception>
    public static ContentCardExpiry After(TimeSpan lifetime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, MaxLifetime);
        return new() { Seconds = (long)lifetime.TotalSeconds };
    }

    /// <summary>At a moment, for everyone the same.</summary>
    /// <param name="moment">Within 30 days of sending; written in UTC.</param>
    public static ContentCardExpiry At(DateTimeOffset moment) =>
        new() { Time = moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };

    /// <summary>When the user's own clock says so. Written without a zone, as Braze wants local times elsewhere; the page of cards does not say.</summary>
    /// <param name="date">The day.</param>
    /// <param name="time">The time of that day, to the second.</param>
    public static ContentCardExpiry InLocalTime(DateOnly date, TimeOnly time) => new() { Time = SendSchedule.Local(date, time), IsLocal = true };
}
