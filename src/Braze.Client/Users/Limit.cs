using System.Runtime.CompilerServices;

namespace Braze.Client;

/// <summary>Checks an assigned value and names the limit it breaks.</summary>
internal static class Limit
{
    public const int MaxText = 255;

    public static string Text(string value, int maxLength, [CallerMemberName] string member = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, member);
        return value.Length <= maxLength
            ? value
            : throw new ArgumentException($"{member} has {value.Length} characters; the limit is {maxLength}.", member);
    }

    public static DateTimeOffset Time(DateTimeOffset value, [CallerMemberName] string member = "") => value != default
        ? value
        : throw new ArgumentException($"{member} was never set; it is the first moment of the year 1.", member);

    public static decimal Money(decimal value, [CallerMemberName] string member = "") => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(member, value, $"{member} must not be negative; Braze drops the event, also for cancellations and refunds.");

    public static decimal? Money(decimal? value, [CallerMemberName] string member = "") => value is { } amount ? Money(amount, member) : null;

    public static string Currency(string value, [CallerMemberName] string member = "")
    {
        ArgumentNullException.ThrowIfNull(value, member);
        bool isCode = value.Length == 3 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) && char.IsAsciiLetterUpper(value[2]);
        return isCode ? value : throw new ArgumentException($"{member} must be an ISO 4217 code: three capital letters, for example NOK.", member);
    }

    public static int Quantity(int value, int max, [CallerMemberName] string member = "") => value >= 1 && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(member, value, $"{member} must lie between 1 and {max}.");
}
