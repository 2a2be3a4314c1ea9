using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>A value of a catalog item's field: string, boolean, number, date, place, object, array, or nothing.</summary>
/// <remarks>
/// Values convert by themselves: <c>["Rating"] = 4.5m</c>. A C# <see langword="null"/> leaves the field out of the request; <see cref="Null"/>
/// sends JSON's null. Dates are written in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>. The field's type in the catalog decides what Braze accepts.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct CatalogValue
{
    internal const int MaxTextLength = 5000;

    private const int MaxLongitude = 180;
    private const int MaxLatitude = 90;

    internal CatalogValue(WireValue wire) => Wire = wire;

    /// <summary>An explicit null. Braze's pages do not say what it does to a field.</summary>
    public static CatalogValue Null => new(WireValue.Null);

    /// <summary>Whether there is anything to send.</summary>
    public bool IsSet => Wire.IsSet;

    internal WireValue Wire { get; }

    internal CatalogArrayChange? ArrayChange => Wire.Kind == WireKind.Fragment ? Wire.AsFragment as CatalogArrayChange : null;

    /// <summary>A string of at most 5,000 characters; <see langword="null"/> leaves the field out.</summary>
    public static implicit operator CatalogValue(string? value) => new(WireValue.Of(value));

    /// <summary>A one-character string (and not the character's number).</summary>
    public static implicit operator CatalogValue(char? value) => new(WireValue.Of(value));

    /// <summary>A boolean.</summary>
    public static implicit operator CatalogValue(bool? value) => new(WireValue.Of(value));

    /// <summary>An integer.</summary>
    public static implicit operator CatalogValue(long? value) => new(WireValue.Of(value));

    /// <summary>A number; not a number and infinities are refused on assignment.</summary>
    public static implicit operator CatalogValue(double? value) => new(WireValue.Of(value));

    /// <summary>An exact decimal number.</summary>
    public static implicit operator CatalogValue(decimal? value) => new(WireValue.Of(value));

    /// <summary>A moment, written in UTC with milliseconds.</summary>
    public static implicit operator CatalogValue(DateTimeOffset? value) => new(WireValue.Of(value));

    /// <summary>A date, written as <c>yyyy-MM-dd</c>.</summary>
    public static implicit operator CatalogValue(DateOnly? value) => new(WireValue.Of(value));

    /// <summary>An object, at most 50 levels deep. Braze refuses names with <c>.</c> or <c>$</c> in it.</summary>
    public static implicit operator CatalogValue(PropertyObject? value) => new(WireValue.Of(value));

    /// <summary>An array of strings; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null or longer than 5,000 characters.</exception>
    public static implicit operator CatalogValue(string[]? value) => value is null ? default : Array(value);

    /// <summary>An array of strings; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null or longer than 5,000 characters.</exception>
    public static implicit operator CatalogValue(List<string>? value) => value is null ? default : Array(value);

    /// <summary>An array of strings, copied.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentException">An element is null or longer than 5,000 characters.</exception>
    public static CatalogValue Array(params IEnumerable<string> values) => new(WireValue.Of(ArrayElements.Texts(values, nameof(values), MaxTextLength)));

    /// <summary>An array of numbers, copied.</summary>
    /// <param name="values">The elements.</param>
    /// <exception cref="ArgumentException">An element is not a finite number.</exception>
    public static CatalogValue Numbers(params IEnumerable<double> values) => new(WireValue.Of(ArrayElements.Numbers(values, nameof(values))));

    /// <summary>An array of objects.</summary>
    /// <param name="values">The objects.</param>
    /// <exception cref="ArgumentException">An object is null.</exception>
    public static CatalogValue Objects(params IEnumerable<PropertyObject> values) =>
        new(WireValue.Of((IJsonFragment[])ArrayElements.Objects(values, nameof(values))));

    /// <summary>A place, written as <c>[longitude, latitude]</c>.</summary>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate lies outside its range.</exception>
    public static CatalogValue Geo(double longitude, double latitude) =>
        new(WireValue.Of([Coordinate(longitude, MaxLongitude, nameof(longitude)), Coordinate(latitude, MaxLatitude, nameof(latitude))]));

    /// <summary>Adds elements to an array field, removes elements from it, or both. Only edits of items take it, not creation and replacement.</summary>
    /// <param name="add">Elements to add. Braze does not say whether adding one twice makes two, so such an edit is not repeated after an unknown outcome.</param>
    /// <param name="remove">Elements to remove.</param>
    /// <exception cref="ArgumentException">There is nothing to add and nothing to remove, or an element is null or longer than 5,000 characters.</exception>
    public static CatalogValue Modify(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) =>
        new(WireValue.Of(new CatalogArrayChange(
            ArrayElements.Texts(add ?? [], nameof(add), MaxTextLength),
            ArrayElements.Texts(remove ?? [], nameof(remove), MaxTextLength))));

    /// <summary>The kind of the value; never the value.</summary>
    public override string ToString() => Wire.Kind.ToString();

    internal string? FindProblem()
    {
        if (!Wire.IsFinite)
        {
            return "is not a finite number; JSON has no form for it";
        }

        return Wire.Kind == WireKind.Text && Wire.AsText.Length > MaxTextLength
            ? $"has a string of {Wire.AsText.Length} characters; the limit is {MaxTextLength}"
            : null;
    }

    private static double Coordinate(double value, int max, string parameterName) => Math.Abs(value) <= max
        ? value
        : throw new ArgumentOutOfRangeException(parameterName, $"The {parameterName} must lie between -{max} and {max}.");
}
