using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>A value of an event, purchase or message property: string, boolean, number, date, object, or an array of these.</summary>
/// <remarks>
/// Values convert by themselves: <c>Properties = { ["title"] = "X", ["rating"] = 4.5m }</c>. A C# <see langword="null"/> leaves the
/// property out. Dates are written in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>. Not a number and infinities are refused when the value is assigned.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct PropertyValue
{
    internal PropertyValue(WireValue wire) => Wire = wire;

    /// <summary>Whether there is a value to send.</summary>
    public bool IsSet => Wire.IsSet;

    internal WireValue Wire { get; }

    /// <summary>A string; <see langword="null"/> leaves the property out.</summary>
    public static implicit operator PropertyValue(string? value) => new(WireValue.Of(value));

    /// <summary>A one-character string (and not the character's number).</summary>
    public static implicit operator PropertyValue(char? value) => new(WireValue.Of(value));

    /// <summary>A boolean.</summary>
    public static implicit operator PropertyValue(bool? value) => new(WireValue.Of(value));

    /// <summary>An integer.</summary>
    public static implicit operator PropertyValue(long? value) => new(WireValue.Of(value));

    /// <summary>A number.</summary>
    public static implicit operator PropertyValue(double? value) => new(WireValue.Of(value));

    /// <summary>An exact decimal number.</summary>
    public static implicit operator PropertyValue(decimal? value) => new(WireValue.Of(value));

    /// <summary>A moment, written in UTC with milliseconds.</summary>
    public static implicit operator PropertyValue(DateTimeOffset? value) => new(WireValue.Of(value));

    /// <summary>A date, written as <c>yyyy-MM-dd</c>.</summary>
    public static implicit operator PropertyValue(DateOnly? value) => new(WireValue.Of(value));

    /// <summary>An object.</summary>
    public static implicit operator PropertyValue(PropertyObject? value) => new(WireValue.Of(value));

    /// <summary>An array of strings; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static implicit operator PropertyValue(string[]? value) => value is null ? default : Array(value);

    /// <summary>An array of strings; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static implicit operator PropertyValue(List<string>? value) => value is null ? default : Array(value);

    /// <summary>An array of strings, copied. Braze takes no dates in arrays: it keeps them as strings.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public static PropertyValue Array(params IEnumerable<string> values) => new(WireValue.Of(ArrayElements.Texts(values, nameof(values), maxLength: null)));

    /// <summary>An array of numbers, copied.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentException">An element is not a finite number.</exception>
    public static PropertyValue Numbers(params IEnumerable<double> values) => new(WireValue.Of(ArrayElements.Numbers(values, nameof(values))));

    /// <summary>An array of objects.</summary>
    /// <param name="values">The objects.</param>
    /// <exception cref="ArgumentException">An object is null.</exception>
    public static PropertyValue Objects(params IEnumerable<PropertyObject> values) =>
        new(WireValue.Of((IJsonFragment[])ArrayElements.Objects(values, nameof(values))));

    /// <summary>The kind of the value; never the value.</summary>
    public override string ToString() => Wire.Kind.ToString();
}
