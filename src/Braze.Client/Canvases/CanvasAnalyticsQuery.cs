using Integration.Http;

namespace Braze.Client;

/// <summary>Which figures of a canvas to read. Braze counts by days of the company's time zone and rounds both ends to its midnight.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/canvas/get_canvas_analytics_summary.</remarks>
public sealed record CanvasAnalyticsQuery
{
    private const int MaxDays = 14;

    private CanvasAnalyticsQuery(string canvasId, DateTimeOffset endingAt)
    {
        CanvasId = RequiredId.Check(canvasId, nameof(canvasId));
        EndingAt = endingAt;
    }

    /// <summary>The canvas's API identifier.</summary>
    public string CanvasId { get; }

    /// <summary>The first day; <see langword="null"/> where <see cref="Length"/> says how many there are.</summary>
    public DateTimeOffset? StartingAt { get; private init; }

    /// <summary>How many days at most; <see langword="null"/> where <see cref="StartingAt"/> names the first.</summary>
    public int? Length { get; private init; }

    /// <summary>The last day.</summary>
    public DateTimeOffset EndingAt { get; }

    /// <summary>Tells the figures of each variant too.</summary>
    public bool IncludeVariants { get; init; }

    /// <summary>Tells the figures of each step too.</summary>
    public bool IncludeSteps { get; init; }

    /// <summary>Tells those of deleted steps too.</summary>
    public bool IncludeDeletedSteps { get; init; }

    /// <summary>Asks for the days before a moment.</summary>
    /// <param name="canvasId">The canvas's API identifier.</param>
    /// <param name="days">How many days at most, 1 to 14.</param>
    /// <param name="endingAt">The last day.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the days are not 1 to 14.</exception>
    public static CanvasAnalyticsQuery Days(string canvasId, int days, DateTimeOffset endingAt) =>
        new(canvasId, endingAt) { Length = SeriesRange.CheckLength(days, nameof(days), MaxDays) };

    /// <summary>Asks for the days between two moments. Braze documents no limit to their number.</summary>
    /// <param name="canvasId">The canvas's API identifier.</param>
    /// <param name="startingAt">The first day.</param>
    /// <param name="endingAt">The last day.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the end lies before the start.</exception>
    public static CanvasAnalyticsQuery Between(string canvasId, DateTimeOffset startingAt, DateTimeOffset endingAt) => startingAt <= endingAt
        ? new(canvasId, endingAt) { StartingAt = startingAt }
        : throw new ArgumentException("The end lies before the start.", nameof(endingAt));

    internal string? Build() => new QueryString()
        .Add("canvas_id", CanvasId)
        .Add("ending_at", EndingAt)
        .Add("starting_at", StartingAt)
        .Add("length", Length)
        .Add("include_variant_breakdown", IncludeVariants)
        .Add("include_step_breakdown", IncludeSteps)
        .Add("include_deleted_step_data", IncludeDeletedSteps)
        .Build();
}
