namespace Integration.Sandbox;

/// <summary>The days from <c>start_date</c> to <c>end_date</c>, both midnights in UTC: the last day itself is outside.</summary>
internal sealed record DayRange(DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>Reads the range; only a query that names something <paramref name="otherwise"/> may go without.</summary>
    public static (DayRange? Range, string? Problem) Read(SandboxRequest request, string otherwise)
    {
        DateTimeOffset? start = BrazeTime.ParseDay(request.QueryValue("start_date"));
        DateTimeOffset? end = BrazeTime.ParseDay(request.QueryValue("end_date"));
        if ((start is null && request.QueryValue("start_date") is not null) || (end is null && request.QueryValue("end_date") is not null))
        {
            return (null, "'start_date' and 'end_date' must be dates in YYYY-MM-DD format");
        }

        if (start is null && BrazeQuery.Texts(request, otherwise).Count == 0)
        {
            return (null, $"One of 'start_date' or '{otherwise}' is required");
        }

        return start >= end ? (null, "'start_date' must be earlier than 'end_date'") : (new DayRange(start, end), null);
    }

    public bool Contains(DateTimeOffset time) => time >= Start && time < End;
}
