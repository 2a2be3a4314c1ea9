using System.Collections.Frozen;
using System.Globalization;

namespace Integration.Abstractions;

/// <summary>
/// Finds the type a text stands for: boolean, then whole number, then number, then date, else text. For receivers that store typed values
/// and a host that wants mParticle's "custom attribute type detection"; the normalizer itself never guesses.
/// </summary>
/// <remarks>
/// Text stays text when its digits are a name rather than a number: a leading zero or <c>+</c>, more digits than a
/// <see cref="long"/> holds, a date after the year 3000, and any key about postal codes, telephones or ids. Pure and thread-safe.
/// </remarks>
public sealed class AttributeTypeDetector
{
    private const int LastYear = 3000;

    private static readonly string[] DefaultExemptKeys = ["zip", "zip_code", "zipcode", "postal_code", "postcode", "phone", "phone_number", "mobile", "id"];

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss",
    ];

    private readonly FrozenSet<string> _exemptKeys;

    /// <summary>Creates a detector.</summary>
    /// <param name="exemptKeys">More keys whose values always stay text, in any case.</param>
    public AttributeTypeDetector(params IEnumerable<string> exemptKeys)
    {
        ArgumentNullException.ThrowIfNull(exemptKeys);
        _exemptKeys = exemptKeys.Concat(DefaultExemptKeys).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Finds the type of one value.</summary>
    /// <param name="key">The attribute's key, with or without <c>$</c>.</param>
    /// <param name="text">Its value as text.</param>
    /// <returns>A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="DateTimeOffset"/> (UTC), or the same string.</returns>
    public object Detect(string key, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || IsExempt(key.TrimStart('$')))
        {
            return text;
        }

        if (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return text.Length == 4;
        }

        return DetectNumber(text) ?? (object?)DetectDate(text) ?? text;
    }

    private static object? DetectNumber(string text)
    {
        if (!char.IsAsciiDigit(text[^1]) || text[0] == '+' || HasLeadingZero(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return whole;
        }

        // A whole number too large for 64 bits is an id; a double would change its last digits.
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text.Contains('.', StringComparison.Ordinal)
            && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : null;
    }

    private static bool HasLeadingZero(string text)
    {
        int first = text[0] == '-' ? 1 : 0;
        return text.Length > first + 1 && text[first] == '0' && char.IsAsciiDigit(text[first + 1]);
    }

    private static DateTimeOffset? DetectDate(string text)
        => DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            && time.Year <= LastYear
            ? time
            : null;

    private bool IsExempt(string key)
        => _exemptKeys.Contains(key) || key.EndsWith("_id", StringComparison.OrdinalIgnoreCase) || key.EndsWith("Id", StringComparison.Ordinal);
}
