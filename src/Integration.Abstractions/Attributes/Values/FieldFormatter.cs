using System.Collections.Frozen;
using System.Globalization;

namespace Integration.Abstractions;

/// <summary>Writes the values of reserved fields that accept only certain text.</summary>
internal sealed class FieldFormatter(AttributeNormalizerOptions options, TimeProvider timeProvider)
{
    private const double OldestAge = 130;
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly FrozenDictionary<string, string> GenderCodes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["f"] = "F",
        ["female"] = "F",
        ["w"] = "F",
        ["woman"] = "F",
        ["m"] = "M",
        ["male"] = "M",
        ["man"] = "M",
        ["o"] = "O",
        ["other"] = "O",
        ["n"] = "N",
        ["not applicable"] = "N",
        ["p"] = "P",
        ["prefer not to say"] = "P",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SubscriptionStates =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "opted_in", "subscribed", "unsubscribed");

    private readonly GenderPolicy _gender = options.Gender
        ?? (options.KeyRule == KeyRule.StripDollar ? GenderPolicy.CodeOrOmit : GenderPolicy.CodeOrOriginal);

    /// <summary>The calendar date of a typed value. A birthday is a day, not an instant: converting it to UTC could move it.</summary>
    public static string? CalendarDate(object value) => value switch
    {
        DateOnly date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateTime time => time.ToString(DateFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(DateFormat, CultureInfo.InvariantCulture),
        _ => null,
    };

    public FormattedValue Format(FormattedValue value, FieldFormat format)
    {
        string text = value.Text!;
        return format switch
        {
            FieldFormat.Gender => FormatGender(value, text),
            FieldFormat.Age => FormatAge(text),
            FieldFormat.DateOfBirth => FormatDate(text),
            FieldFormat.SubscriptionState => FormatSubscription(text),
            _ => value,
        };
    }

    private FormattedValue FormatGender(FormattedValue value, string text)
    {
        if (_gender == GenderPolicy.AsGiven)
        {
            return value;
        }

        if (GenderCodes.TryGetValue(text.Trim(), out string? code))
        {
            return new FormattedValue(_gender == GenderPolicy.LowerCodeOrOriginal ? code.ToLowerInvariant() : code);
        }

        return _gender == GenderPolicy.CodeOrOmit ? FormattedValue.Rejected("The word is not a known gender.") : value;
    }

    private FormattedValue FormatAge(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign
            | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out double age) || !(age is >= 0 and <= OldestAge))
        {
            return FormattedValue.Rejected("The age is not a number from 0 to 130.");
        }

        DateOnly birth = new(timeProvider.GetUtcNow().Year - (int)age, 1, 1);
        return new FormattedValue(birth.ToString(DateFormat, CultureInfo.InvariantCulture));
    }

    private static FormattedValue FormatDate(string text)
    {
        string trimmed = text.Trim();
        bool isDateOrTimestamp = trimmed.Length == DateFormat.Length || (trimmed.Length > DateFormat.Length && trimmed[DateFormat.Length] is ('T' or ' '));
        return isDateOrTimestamp
            && DateOnly.TryParseExact(trimmed.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new FormattedValue(trimmed[..DateFormat.Length])
            : FormattedValue.Rejected("The text is not a date of the form yyyy-MM-dd.");
    }

    private static FormattedValue FormatSubscription(string text)
        => SubscriptionStates.TryGetValue(text.Trim(), out string? state)
            ? new FormattedValue(state)
            : FormattedValue.Rejected("The text is not opted_in, subscribed or unsubscribed.");
}
