using Integration.Http;

namespace Braze.Client;

/// <summary>The rules every series shares.</summary>
internal static class SeriesRange
{
    public const int MaxLength = 100;

    public static int CheckLength(int length, string parameterName, int max = MaxLength) => length is >= 1 && length <= max
        ? length
        : throw new ArgumentOutOfRangeException(parameterName, length, $"A series has 1 to {max} points.");

    /// <summary>The part of the query that says which days a daily series covers.</summary>
    public static QueryString Days(int days, DateTimeOffset? endingAt, string parameterName) =>
        new QueryString().Add("length", CheckLength(days, parameterName)).Add("ending_at", endingAt);

    public static string NameOf(SeriesUnit unit) => unit switch
    {
        SeriesUnit.Day => "day",
        SeriesUnit.Hour => "hour",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A series has a point for each day or for each hour."),
    };
}
