using System.Globalization;
using System.Text.RegularExpressions;

namespace Integration.Sandbox;

/// <summary>The date formats Braze documents; without a zone they mean UTC.</summary>
internal static partial class BrazeTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss:fffK",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "MM/dd/yyyy",
    ];

    /// <summary>A day of a range; Braze takes it as midnight in UTC.</summary>
    public static DateTimeOffset? ParseDay(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;

    public static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && !ShortOffset().IsMatch(text!)
            ? time
            : null;

    /// <summary>UTC with milliseconds, as Braze writes most moments.</summary>
    public static string Milliseconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // "+1:00" is in many samples and no ISO 8601; .NET would take it.
    [GeneratedRegex(@"[+-][0-9]:[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShortOffset();
}
