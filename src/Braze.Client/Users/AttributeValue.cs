using System.Runtime.InteropServices;

namespace Braze.Client;

/// <summary>What to do with one custom attribute: set it to a value, clear it, count it up, or change an array in place.</summary>
/// <remarks>
/// <para>
/// Values convert by themselves: <c>["tier"] = "gold"</c>. A C# <see langword="null"/> leaves the attribute as Braze has it, so that a source
/// that happens to know nothing erases nothing; <see cref="Null"/> removes it. An empty string is a value.
/// </para>
/// <para>
/// Dates are written in UTC as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> (inside an <see cref="AttributeObject"/> as <c>{"$time": …}</c>).
/// Limits are checked where the value is assigned. See https://www.braze.com/docs/user_guide/data/activation/custom_data/data_types.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct AttributeValue
{
    internal const int MaxTextLength = 255;

    internal AttributeValue(WireValue wire) => Wire = wire;

    /// <summary>Removes the attribute from the profile.</summary>
    public static AttributeValue Null => new(WireValue.Null);

    /// <summary>Whether there is anything to send.</summary>
    public bool IsSet => Wire.IsSet;

    internal WireValue Wire { get; }

    /// <summary>A string of at most 255 characters; <see langword="null"/> leaves the attribute as it is.</summary>
    public static implicit operator AttributeValue(string? value) => new(WireValue.Of(value));

    /// <summary>A one-character string (and not the character's number).</summary>
    public static implicit operator AttributeValue(char? value) => new(WireValue.Of(value));

    /// <summary>A boolean.</summary>
    public static implicit operator AttributeValue(bool? value) => new(WireValue.Of(value));

    /// <summary>An integer.</summary>
    public static implicit operator AttributeValue(long? value) => new(WireValue.Of(value));

    /// <summary>A number; not a number and infinities are refused on assignment.</summary>
    public static implicit operator AttributeValue(double? value) => new(WireValue.Of(value));

    /// <summary>An exact decimal number.</summary>
    public static implicit operator AttributeValue(decimal? value) => new(WireValue.Of(value));

    /// <summary>A moment, written in UTC with milliseconds. Braze stores years after 3000 as strings, so they are refused on assignment.</summary>
    public static implicit operator AttributeValue(DateTimeOffset? value) => new(WireValue.Of(value));

    /// <summary>A date, written as <c>yyyy-MM-dd</c>.</summary>
    public static implicit operator AttributeValue(DateOnly? value) => new(WireValue.Of(value));

    /// <summary>A nested object. It replaces the stored one unless <see cref="UserAttributes.MergeObjects"/> is set.</summary>
    public static implicit operator AttributeValue(AttributeObject? value) => new(WireValue.Of(value));

    /// <summary>An array of strings that replaces the stored one; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null or longer than 255 characters.</exception>
    public static implicit operator AttributeValue(string[]? value) => value is null ? default : Array(value);

    /// <summary>An array of strings that replaces the stored one; see <see cref="Array(IEnumerable{string})"/>.</summary>
    /// <exception cref="ArgumentException">An element is null or longer than 255 characters.</exception>
    public static implicit operator AttributeValue(List<string>? value) => value is null ? default : Array(value);

    /// <summary>Adds to an integer attribute, or subtracts with a negative number. The request is then never repeated after an unknown outcome.</summary>
    /// <param name="by">The difference; Braze counts integers only.</param>
    public static AttributeValue Increment(long by) => new(WireValue.Increment(by));

    /// <summary>An array of strings that replaces the stored one. Braze keeps 500 unique elements by default and drops the oldest.</summary>
    /// <param name="values">The elements, copied.</param>
    /// <exception cref="ArgumentException">An element is null or longer than 255 characters.</exception>
    public static AttributeValue Array(params IEnumerable<string> values) => new(WireValue.Of(ArrayElements.Texts(values, nameof(values), MaxTextLength)));

    /// <summary>An array of numbers that replaces the stored one.</summary>
    /// <param name="values">The elements, copied.</param>
    /// <exception cref="ArgumentException">An element is not a finite number.</exception>
    public static AttributeValue Numbers(params IEnumerable<double> values) => new(WireValue.Of(ArrayElements.Numbers(values, nameof(values))));

    /// <summary>Adds strings to an array attribute, removes strings from it, or both. Repeating it changes nothing.</summary>
    /// <param name="add">Elements to add; one that is already there moves to the end.</param>
    /// <param name="remove">Elements to remove.</param>
    /// <exception cref="ArgumentException">Nothing to add or remove, or an element is null or longer than 255 characters.</exception>
    public static AttributeValue Modify(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) =>
        new(WireValue.Of(new ArrayChange(
            ArrayElements.Texts(add ?? [], nameof(add), MaxTextLength),
            ArrayElements.Texts(remove ?? [], nameof(remove), MaxTextLength))));

    /// <summary>An array of objects that replaces the stored one; at most 100 KB.</summary>
    /// <param name="values">The objects.</param>
    /// <exception cref="ArgumentException">An object is null.</exception>
    public static AttributeValue Objects(params IEnumerable<AttributeObject> values) =>
        new(WireValue.Of((IJsonFragment[])ArrayElements.Objects(values, nameof(values))));

    /// <summary>Adds objects to an array of objects, updates or removes the ones an identifying member picks, or several of these.</summary>
    /// <param name="add">Objects to add. The request is then never repeated after an unknown outcome.</param>
    /// <param name="update">Members to overwrite in stored objects; needs <see cref="UserAttributes.MergeObjects"/>. It cannot delete a member.</param>
    /// <param name="remove">Objects to remove.</param>
    /// <remarks>
    /// Braze applies adds, then removals, then updates, whatever the order here: replacing an object by removing and adding it takes two requests.
    /// See https://www.braze.com/docs/user_guide/data/activation/attributes/array_of_objects.
    /// </remarks>
    /// <exception cref="ArgumentException">Nothing to do, or an element is null.</exception>
    public static AttributeValue ModifyObjects(
        IEnumerable<AttributeObject>? add = null, IEnumerable<ObjectUpdate>? update = null, IEnumerable<ObjectMatch>? remove = null) =>
        new(WireValue.Of(new ObjectArrayChange(
            ArrayElements.Objects(add ?? [], nameof(add)),
            ArrayElements.Objects(update ?? [], nameof(update)),
            ArrayElements.Objects(remove ?? [], nameof(remove)))));

    /// <summary>The kind of the value; never the value.</summary>
    public override string ToString() => Wire.Kind.ToString();

    internal static WireValue Scalar(AttributeValue value, string what, string name, string parameter)
    {
        WireValue wire = value.Wire;
        if (!wire.IsScalar)
        {
            throw new ArgumentException($"{what} '{name}' must be a string, a boolean or a number.", parameter);
        }

        ThrowIfInvalid(wire, what, name, parameter);
        return wire;
    }

    /// <summary>Checks what depends on the value alone.</summary>
    internal static void ThrowIfInvalid(WireValue value, string what, string name, string parameter)
    {
        if (value.Kind == WireKind.Text && value.AsText.Length > MaxTextLength)
        {
            throw new ArgumentException($"{what} '{name}' has a string of {value.AsText.Length} characters; the limit is {MaxTextLength}.", parameter);
        }

        if (!value.IsFinite)
        {
            throw new ArgumentException($"{what} '{name}' is not a finite number; JSON has no form for it.", parameter);
        }

        if (value.IsDate && Year(value) > WireDate.MaxYear)
        {
            throw new ArgumentException($"{what} '{name}' is a date after the year {WireDate.MaxYear}; Braze does not store such dates as dates.", parameter);
        }
    }

    private static int Year(WireValue value) => value.Kind == WireKind.Date ? value.AsDate.Year : value.AsInstant.Year;
}
