using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Integration.Abstractions;

/// <summary>Writes single values as text, the same under every culture.</summary>
internal sealed class ScalarFormatter(AttributeNormalizerOptions options)
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly NumberNotation _numbers = options.Numbers;
    private readonly UnspecifiedTimePolicy _unspecifiedTimes = options.UnspecifiedTimes;
    private readonly EnumFormat _enums = options.Enums;

    /// <summary>Formats a value that is neither null nor a list nor an object.</summary>
    public ScalarText Format(object value) => value switch
    {
        string text => ScalarText.Of(text),
        bool flag => ScalarText.Literal(flag ? "true" : "false"),
        int number => ScalarText.Literal(number.ToString(CultureInfo.InvariantCulture)),
        long number => ScalarText.Literal(number.ToString(CultureInfo.InvariantCulture)),
        JsonElement json => FormatJson(json),
        Enum member => FormatEnum(member),
        double number => FormatFloating(double.IsFinite(number), number),
        float number => FormatFloating(float.IsFinite(number), number),
        Half number => FormatFloating(Half.IsFinite(number), number),
        decimal number => ScalarText.Literal(PlainNumber.Expand(number.ToString(CultureInfo.InvariantCulture))),
        sbyte or byte or short or ushort or uint or ulong or nint or nuint or Int128 or UInt128 or BigInteger
            => ScalarText.Literal(Invariant((IFormattable)value, null)),
        DateTimeOffset time => ScalarText.Of(Invariant(time.ToUniversalTime(), TimestampFormat)),
        DateTime time => FormatTime(time),
        DateOnly date => ScalarText.Of(Invariant(date, "yyyy-MM-dd")),
        TimeOnly time => ScalarText.Of(Invariant(time, "HH:mm:ss")),
        TimeSpan span => ScalarText.Of(Invariant(span, "c")),
        Guid id => ScalarText.Of(Invariant(id, "D")),
        char unit => ScalarText.Of(unit.ToString()),
        byte[] bytes => ScalarText.Of(Convert.ToBase64String(bytes)),
        ReadOnlyMemory<byte> bytes => ScalarText.Of(Convert.ToBase64String(bytes.Span)),
        Uri uri => ScalarText.Of(uri.OriginalString),
        IFormattable other => ScalarText.Of(Invariant(other, null)),

        // Anything else would print the name of its type.
        _ => ScalarText.Rejected("The type of the value has no text form."),
    };

    private static string Invariant(IFormattable value, string? format) => value.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private ScalarText FormatFloating(bool isFinite, IFormattable number)
    {
        if (!isFinite)
        {
            return ScalarText.Rejected("The value is not a finite number.");
        }

        // Each type prints its own shortest text; a float widened to double first would show digits it never had.
        string shortest = Invariant(number, "R");
        return ScalarText.Literal(_numbers == NumberNotation.Plain || shortest is "-0" ? PlainNumber.Expand(shortest) : shortest);
    }

    private ScalarText FormatTime(DateTime time)
    {
        if (time.Kind == DateTimeKind.Unspecified && _unspecifiedTimes != UnspecifiedTimePolicy.AssumeUtc)
        {
            return _unspecifiedTimes == UnspecifiedTimePolicy.Throw
                ? throw AttributeArgument.Refused("A DateTime has no kind. Use DateTimeOffset, DateTimeKind.Utc or DateTimeKind.Local, or set UnspecifiedTimes to AssumeUtc.")
                : ScalarText.Rejected("The time does not say whether it is UTC or local.");
        }

        return ScalarText.Of(Invariant(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time, TimestampFormat));
    }

    private ScalarText FormatEnum(Enum member)
    {
        // A value without a name prints as a number, and that in the current culture: a minus sign is not the same everywhere.
        string name = member.ToString();
        return _enums == EnumFormat.Name && IsName(name) ? ScalarText.Of(name) : ScalarText.Literal(NumberOf(member));
    }

    private static bool IsName(string text) => char.IsLetter(text[0]) || text[0] == '_';

    private static string NumberOf(Enum member) => member.GetTypeCode() == TypeCode.UInt64
        ? Convert.ToUInt64(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        : Convert.ToInt64(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private ScalarText FormatJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => ScalarText.Literal("true"),
        JsonValueKind.False => ScalarText.Literal("false"),
        JsonValueKind.Number => ScalarText.Literal(FormatJsonNumber(json.GetRawText())),
        _ => FormatJsonString(json),
    };

    private string FormatJsonNumber(string raw) => _numbers == NumberNotation.Plain ? PlainNumber.Expand(raw) : raw;

    private static ScalarText FormatJsonString(JsonElement json)
    {
        try
        {
            return ScalarText.Of(json.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return ScalarText.Rejected("The JSON string holds half a surrogate pair.");
        }
    }
}
