using System.Globalization;

namespace Integration.Sandbox;

/// <summary>The date formats Braze documents; without a zone they mean UTC.</summary>
internal static class BrazeTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss:fffK",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "MM/dd/yyyy",
    ];

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
