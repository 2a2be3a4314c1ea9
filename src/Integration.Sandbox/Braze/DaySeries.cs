using System.Globalization;

namespace Integration.Sandbox;

/// <summary>The days a series is asked for, oldest first, in the company's time zone, which is UTC here.</summary>
internal static class DaySeries
{
    /// <summary>Reads <c>length</c> and <c>ending_at</c>, or <c>starting_at</c> in place of a length.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxLength">The longest length.</param>
    /// <param name="mayStart">Whether <c>starting_at</c> may stand in place of a length.</param>
    public static (DateOnly[] Days, string? Problem) Read(SandboxRequest request, int maxLength, bool mayStart = false)
    {
        // One page calls ending_at required and names its default in the same line: the default is taken.
        DateTimeOffset? end = Time(request, "ending_at", request.Now);
        if (end is null)
        {
            return ([], "'ending_at' is not valid");
        }

        if (mayStart && request.QueryValue("starting_at") is not null)
        {
            return Time(request, "starting_at", request.Now) is { } start && start <= end
                ? (Between(Day(start), Day(end.Value)), null)
                : ([], "'starting_at' is not valid");
        }

        return int.TryParse(request.QueryValue("length"), NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length >= 1 && length <= maxLength
            ? (Between(Day(end.Value).AddDays(1 - length), Day(end.Value)), null)
            : ([], $"'length' must be between 1 and {maxLength}");
    }

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The examples of these pages have offsets such as "-5:00", which the stricter rules for profiles refuse.
    public static DateTimeOffset? Time(SandboxRequest request, string name, DateTimeOffset? otherwise = null)
    {
        string? text = request.QueryValue(name);
        if (text is null)
        {
            return otherwise;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }

    private static DateOnly[] Between(DateOnly start, DateOnly end) =>
        [.. Enumerable.Range(0, end.DayNumber - start.DayNumber + 1).Select(start.AddDays)];
}
