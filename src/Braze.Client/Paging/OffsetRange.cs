using Integration.Http;

namespace Braze.Client;

/// <summary>The rules for the part of a list that an offset and a limit ask for, and for the days or moments the list spans.</summary>
internal static class OffsetRange
{
    public static void ThrowIfInvalid(int limit, int maxLimit, int offset)
    {
        if (limit < 1 || limit > maxLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"A page holds 1 to {maxLimit} entries.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(offset);
    }

    /// <summary>For ranges of days that Braze takes as midnights in UTC.</summary>
    public static void ThrowIfInvalid(DateOnly startDate, DateOnly endDate)
    {
        if (startDate >= endDate)
        {
            throw new ArgumentException("The start date must be earlier than the end date. Braze ends the range at the end date's midnight, so one day ends with the next day's date.", nameof(endDate));
        }
    }

    /// <summary>For ranges of moments, either end of which may be open.</summary>
    public static void ThrowIfInvalid(DateTimeOffset? modifiedAfter, DateTimeOffset? modifiedBefore)
    {
        if (modifiedAfter > modifiedBefore)
        {
            throw new ArgumentException("The earliest change must not be later than the latest.", nameof(modifiedBefore));
        }
    }

    // Some endpoints refuse an offset of zero, so the first page is asked for without one.
    public static QueryString AddTo(QueryString query, int limit, int offset) =>
        query.Add("limit", (long?)limit).Add("offset", offset == 0 ? null : (long?)offset);
}
