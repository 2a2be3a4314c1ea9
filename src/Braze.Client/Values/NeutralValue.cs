using System.Collections;
using System.Globalization;

namespace Braze.Client;

/// <summary>Turns the loosely typed values of the vendor-neutral contracts into what Braze can hold.</summary>
internal static class NeutralValue
{
    // Above this number a double no longer tells neighbouring integers apart.
    private const long MaxExactInteger = 1L << 53;

    /// <summary>Copies named values; a C# null is left out.</summary>
    /// <exception cref="ArgumentException">A name is empty, or Braze has no form for a value; the message has the name and the type.</exception>
    public static void Copy(IEnumerable<KeyValuePair<string, object?>> source, PropertyObject target)
    {
        foreach ((string name, object? value) in source)
        {
            target[name] = ForProperty(value, depth: 0) is { } wire
                ? new PropertyValue(wire)
                : throw NoForm($"Property '{name}'", value, "string, boolean, finite number, date, list of strings, numbers or dictionaries, or string-keyed dictionary");
        }
    }

    /// <summary>The wire value of a custom attribute or profile field. A C# null is unset: it says nothing about the profile.</summary>
    /// <exception cref="ArgumentException">Braze has no form for the value, or a list has a text that is too long.</exception>
    public static WireValue ForAttribute(string name, object? value)
    {
        WireValue? wire = value is IEnumerable list and not string ? Scalars([.. list.Cast<object?>()], name, AttributeValue.MaxTextLength) : Scalar(value);
        return wire ?? throw NoForm($"Attribute '{name}'", value, "string, boolean, finite number, date, or list of strings or numbers");
    }

    private static ArgumentException NoForm(string what, object? value, string forms) =>
        new($"{what} is a {value?.GetType().Name}, for which Braze has no form. Give a {forms}.", nameof(value));

    private static WireValue? ForProperty(object? value, int depth)
    {
        if (depth > Nesting.MaxDepth)
        {
            throw new ArgumentException($"A dictionary is nested more than {Nesting.MaxDepth} levels deep; it may contain itself.", nameof(value));
        }

        if (MembersOf(value) is { } members)
        {
            return Object(members, depth) is { } nested ? WireValue.Of(nested) : null;
        }

        if (value is not IEnumerable list || value is string)
        {
            return Scalar(value);
        }

        object?[] items = [.. list.Cast<object?>()];
        return Scalars(items, nameof(value), maxLength: null) ?? Objects(items, depth);
    }

    private static IEnumerable<KeyValuePair<string, object?>>? MembersOf(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> members => members,
        IDictionary members when members.Keys.Cast<object>().All(key => key is string) =>
            members.Keys.Cast<string>().Select(name => KeyValuePair.Create(name, members[name])),
        _ => null,
    };

    private static PropertyObject? Object(IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        PropertyObject nested = new();
        foreach ((string name, object? value) in members)
        {
            if (ForProperty(value, depth + 1) is not { } wire)
            {
                return null;
            }

            nested[name] = new PropertyValue(wire);
        }

        return nested;
    }

    private static WireValue? Objects(object?[] items, int depth)
    {
        IJsonFragment[] objects = new IJsonFragment[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (MembersOf(items[i]) is not { } members || Object(members, depth + 1) is not { } item)
            {
                return null;
            }

            objects[i] = item;
        }

        return WireValue.Of(objects);
    }

    /// <summary>A list of texts or of numbers; null for a list of anything else, a mixed one, and one with a null.</summary>
    private static WireValue? Scalars(object?[] items, string name, int? maxLength)
    {
        if (Array.TrueForAll(items, item => item is string))
        {
            return WireValue.Of(ArrayElements.Texts(items.Cast<string>(), name, maxLength));
        }

        double?[] numbers = [.. items.Select(Number)];
        return Array.TrueForAll(numbers, number => number is not null) ? WireValue.Of([.. numbers.Select(number => number!.Value)]) : null;
    }

    private static WireValue? Scalar(object? value) => value switch
    {
        null => default(WireValue),
        string text => WireValue.Of(text),
        bool boolean => WireValue.Of(boolean),
        sbyte or byte or short or ushort or int or uint or long => WireValue.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => WireValue.Of((decimal)number),
        decimal number => WireValue.Of(number),
        float number when float.IsFinite(number) => WireValue.Of(Widen(number)),
        double number when double.IsFinite(number) => WireValue.Of(number),
        DateTimeOffset moment => WireValue.Of(moment),
        DateTime { Kind: DateTimeKind.Local } moment => WireValue.Of(new DateTimeOffset(moment)),
        DateTime moment => WireValue.Of(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))),
        DateOnly date => WireValue.Of(date),
        Guid id => WireValue.Of(id.ToString("D")),
        Uri address => WireValue.Of(address.OriginalString),
        _ => null,
    };

    /// <summary>An element of an array of numbers. One that a double cannot hold exactly is refused rather than changed.</summary>
    private static double? Number(object? value) => value switch
    {
        double number when double.IsFinite(number) => number,
        float number when float.IsFinite(number) => Widen(number),
        decimal or sbyte or byte or short or ushort or int or uint or long or ulong => Exact(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static double? Exact(decimal number)
    {
        bool fits = decimal.IsInteger(number) ? Math.Abs(number) <= MaxExactInteger : (decimal)(double)number == number;
        return fits ? (double)number : null;
    }

    // By way of the text: 0.1f is meant as 0.1 and not as 0.10000000149011612.
    private static double Widen(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
