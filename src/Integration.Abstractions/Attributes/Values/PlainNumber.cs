using System.Globalization;

namespace Integration.Abstractions;

/// <summary>Numbers as text without an exponent.</summary>
internal static class PlainNumber
{
    private const int MaxWholeDigits = 29;
    private const int MaxFractionDigits = 28;

    /// <summary>
    /// Moves the point of an invariant number by its exponent, and drops the sign of a zero. The digits are moved as text because a
    /// conversion to <see cref="decimal"/> rounds, to 15 digits from a <see cref="double"/> and to 28 places from text.
    /// </summary>
    public static string Expand(string number)
    {
        int mark = number.AsSpan().IndexOfAny('e', 'E');
        if (mark < 0)
        {
            return WithoutSignOfZero(number);
        }

        if (!int.TryParse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
            || exponent is < -100_000 or > 100_000)
        {
            return number;
        }

        return Shift(number[..mark], exponent)
            ?? string.Create(CultureInfo.InvariantCulture, $"{number.AsSpan(0, mark)}E{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string? Shift(string mantissa, int exponent)
    {
        bool negative = mantissa[0] == '-';
        string unsigned = negative ? mantissa[1..] : mantissa;
        int point = unsigned.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? unsigned : unsigned.Remove(point, 1);
        int fractionDigits = (point < 0 ? 0 : digits.Length - point) - exponent;
        if (!digits.AsSpan().ContainsAnyExcept('0'))
        {
            return "0";
        }

        digits = digits.TrimStart('0');
        if (fractionDigits > MaxFractionDigits || digits.Length - fractionDigits > MaxWholeDigits)
        {
            return null;
        }

        string padded = digits.PadLeft(Math.Max(fractionDigits, 0) + 1, '0');
        string expanded = fractionDigits <= 0
            ? digits.PadRight(digits.Length - fractionDigits, '0')
            : padded.Insert(padded.Length - fractionDigits, ".");
        return negative ? "-" + expanded : expanded;
    }

    private static string WithoutSignOfZero(string number)
        => number.StartsWith('-') && !number.AsSpan(1).ContainsAnyExcept('0', '.') ? number[1..] : number;
}
