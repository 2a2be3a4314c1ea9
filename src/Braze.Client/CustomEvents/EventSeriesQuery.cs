using Integration.Http;

namespace Braze.Client;

/// <summary>Which occurrences of a custom event to count.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/custom_events/get_custom_events_analytics.</remarks>
public sealed record EventSeriesQuery
{
    /// <summary>Asks for a series.</summary>
    /// <param name="eventName">The custom event's name.</param>
    /// <param name="length">How many days or hours at most, 1 to 100.</param>
    /// <exception cref="ArgumentException">The name is empty, or the length is not 1 to 100.</exception>
    public EventSeriesQuery(string eventName, int length)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(eventName);
        EventName = eventName;
        Length = SeriesRange.CheckLength(length, nameof(length));
    }

    /// <summary>The custom event's name.</summary>
    public string EventName { get; }

    /// <summary>How many days or hours at most.</summary>
    public int Length { get; }

    /// <summary>Whether there is a point for each day or for each hour.</summary>
    public SeriesUnit Unit { get; init; }

    /// <summary>Where the series ends; <see langword="null"/> for now. Sent to the second, in UTC.</summary>
    public DateTimeOffset? EndingAt { get; init; }

    /// <summary>The API identifier of one app; <see langword="null"/> for all of the workspace.</summary>
    public string? AppId { get; init; }

    /// <summary>The API identifier of a segment with analytics tracking; <see langword="null"/> for everyone.</summary>
    public string? SegmentId { get; init; }

    internal string? Build() => new QueryString()
        .Add("event", EventName)
        .Add("length", Length)
        .Add("unit", SeriesRange.NameOf(Unit))
        .Add("ending_at", EndingAt)
        .Add("app_id", AppId)
        .Add("segment_id", SegmentId)
        .Build();
}
