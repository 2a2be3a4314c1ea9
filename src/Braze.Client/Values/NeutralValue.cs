using System.Collections;
using System.Globalization;

namespace Braze.Client;

/// <summary>Turns the loosely typed values of the vendor-neutral contracts into what Braze can hold.</summary>
internal static class NeutralValue
{
    /// <summary>The wire value; null when Braze has no form for it. A C# null is unset: it says nothing about the profile.</summary>
    public static WireValue? ForProperty(object? value) => value switch
    {
        IEnumerable<KeyValuePair<string, object?>> members => PropertiesOf(members) is { } nested ? WireValue.Of(nested) : null,
        _ => Scalar(value),
    };

    /// <inheritdoc cref="ForProperty"/>
    public static WireValue? ForAttribute(object? value) => Scalar(value);

    private static PropertyObject? PropertiesOf(IEnumerable<KeyValuePair<string, object?>> members)
    {
        PropertyObject nested = new();
        foreach ((string name, object? value) in members)
        {
            if (ForProperty(value) is not { } wire)
            {
                return null;
            }

            nested[name] = new PropertyValue(wire);
        }

        return nested;
    }

    private static WireValue? Scalar(object? value) => value switch
    {
        null => default(WireValue),
        string text => WireValue.Of(text),
        bool boolean => WireValue.Of(boolean),
        sbyte or byte or short or ushort or int or uint or long => WireValue.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => WireValue.Of((decimal)number),
        decimal number => WireValue.Of(number),
        float number when float.IsFinite(number) => WireValue.Of(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        double number when double.IsFinite(number) => WireValue.Of(number),
        DateTimeOffset moment => WireValue.Of(moment),
        DateTime { Kind: DateTimeKind.Local } moment => WireValue.Of(new DateTimeOffset(moment)),
        DateTime moment => WireValue.Of(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))),
        DateOnly date => WireValue.Of(date),
        Guid id => WireValue.Of(id.ToString("D")),
        Uri address => WireValue.Of(address.OriginalString),
        IEnumerable<string> texts => WireValue.Of([.. texts]),
        IEnumerable list => Texts(list),
        _ => null,
    };

    private static WireValue? Texts(IEnumerable list)
    {
        List<string> texts = [];
        foreach (object? item in list)
        {
            if (item is not string text)
            {
                return null;
            }

            texts.Add(text);
        }

        return WireValue.Of([.. texts]);
    }
}
