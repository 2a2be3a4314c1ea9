using System.Globalization;

namespace Braze.Client.AspNetCore;

/// <summary>
/// A day as a Liquid template leaves it: <c>1982-01-31</c> or <c>1982/01/31</c>, also with a time behind it, or <c>19820131</c>. One that cannot be
/// read is <see langword="null"/>; so is <c>01/02/1982</c>, because it does not say which of the two is the month.
/// </summary>
internal static class LiquidDay
{
    private const string Dashed = "yyyy-MM-dd";

    private static readonly string[] Formats = [Dashed, "yyyy/MM/dd", "yyyyMMdd"];

    public static DateOnly? Parse(string? text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();

        // What follows a day is a time, or it is something else.
        bool hasTime = trimmed.Length > Dashed.Length && trimmed[Dashed.Length] is 'T' or ' ';
        ReadOnlySpan<char> date = hasTime ? trimmed[..Dashed.Length] : trimmed;
        return DateOnly.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    public static string Format(DateOnly day) => day.ToString(Dashed, CultureInfo.InvariantCulture);
}
