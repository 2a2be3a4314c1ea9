using Integration.Http;

namespace Braze.Client;

/// <summary>Which sessions to count.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/sessions/get_sessions_analytics.</remarks>
public sealed record SessionSeriesQuery
{
    /// <summary>Asks for a series.</summary>
    /// <param name="length">How many days or hours at most, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not 1 to 100.</exception>
    public SessionSeriesQuery(int length)
    {
        Length = SeriesRange.CheckLength(length, nameof(length));
    }

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
        .Add("length", Length)
        .Add("unit", SeriesRange.NameOf(Unit))
        .Add("ending_at", EndingAt)
        .Add("app_id", AppId)
        .Add("segment_id", SegmentId)
        .Build();
}
