using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Braze.Client.Csv;

/// <summary>Reads texts the way exports write them. Braze documents the columns, not the forms: what is certain is taken, nothing is guessed.</summary>
internal static class CellText
{
    private const NumberStyles Number =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private const DateTimeStyles Moment = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
    private const string ExportMoment = "yyyy-MM-dd HH:mm:ss 'UTC'";
    private const string UtcSuffix = " UTC";
    private const string Day = "yyyy-MM-dd";
    private const string CompactDay = "yyyyMMdd";

    public static bool TryReadBoolean(string? text, out bool value)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        value = trimmed is "1" || trimmed.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || trimmed is "0" || trimmed.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    public static bool TryReadNumber(string? text, out decimal value) => decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out value);

    /// <summary>A whole number, also when a spreadsheet wrote it as <c>3.0</c>.</summary>
    public static bool TryReadCount(string? text, out long value)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        bool isWhole = TryReadNumber(text, out decimal number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;
        value = isWhole ? (long)number : 0;
        return isWhole;
    }

    public static bool TryReadMoment(string? text, out DateTimeOffset value)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (DateTimeOffset.TryParseExact(trimmed, ExportMoment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return true;
        }

        if (TryReadCompactDay(trimmed, out DateOnly day))
        {
            value = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            return true;
        }

        // Only what begins as ISO 8601 does: the parser would also take 12:30 for today and 03/04/2026 for the fourth of March.
        if (trimmed is not [>= '0' and <= '9', _, _, _, '-', ..])
        {
            value = default;
            return false;
        }

        return trimmed.EndsWith(UtcSuffix, StringComparison.OrdinalIgnoreCase)
            ? DateTimeOffset.TryParse($"{trimmed[..^UtcSuffix.Length]}Z", CultureInfo.InvariantCulture, Moment, out value)
            : DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, Moment, out value);
    }

    /// <summary>A day, also with a time behind it, which is not looked at.</summary>
    public static bool TryReadDay(string? text, out DateOnly value)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (TryReadCompactDay(trimmed, out value))
        {
            return true;
        }

        bool isDay = trimmed.Length >= Day.Length && (trimmed.Length == Day.Length || trimmed[Day.Length] is ' ' or 'T');
        return isDay && DateOnly.TryParseExact(trimmed[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <summary>A list of ids, which have no commas in them: a JSON array, or texts between commas.</summary>
    public static bool TryReadIds(string text, [NotNullWhen(true)] out IReadOnlyList<string>? ids)
    {
        ids = text.AsSpan().TrimStart().StartsWith('[')
            ? CellJson.ReadTexts(text)
            : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids is not null;
    }

    private static bool TryReadCompactDay(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, CompactDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
