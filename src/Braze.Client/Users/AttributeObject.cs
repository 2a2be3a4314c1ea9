using System.Buffers;
using System.Text.Json;

namespace Braze.Client;

/// <summary>A nested object of a custom attribute: named values in the order they were first set.</summary>
/// <remarks>
/// Names have at most 255 characters and no <c>.</c>, <c>$</c> or space. Nulls and operations are refused, because one of them makes Braze drop
/// every nested change of the attribute. Dates are written as <c>{"$time": …}</c>. The whole attribute has at most 100 KB.
/// See https://www.braze.com/docs/user_guide/data/activation/attributes/nested_custom_attribute_support.
/// </remarks>
public sealed class AttributeObject : IJsonFragment
{
    private const int MaxNameLength = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(".$ ");

    private MemberList _members;

    /// <summary>How many members are set.</summary>
    public int Count => _members.Count;

    /// <summary>A member; assigning a C# <see langword="null"/> leaves it out.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="ArgumentException">The name or the value breaks a rule of nested attributes; the message names it.</exception>
    public AttributeValue this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return new(_members.Get(MemberName.Of(name)));
        }
        set
        {
            ThrowIfInvalidName(name, nameof(name));
            WireValue wire = value.Wire;
            if (wire.Kind is WireKind.Null or WireKind.Increment || wire is { Kind: WireKind.Fragment, AsFragment: ArrayChange or ObjectArrayChange })
            {
                throw new ArgumentException(
                    $"Nested member '{name}' is null or an operation; Braze would drop every nested change of the attribute.", nameof(value));
            }

            AttributeValue.ThrowIfInvalid(wire, "Nested member", name, nameof(value));
            _members.Set(new Member(MemberName.Of(name), wire));
        }
    }

    /// <summary>How many members; never their values.</summary>
    public override string ToString() => $"{Count} members";

    void IJsonFragment.WriteTo(Utf8JsonWriter writer) => WriteTo(writer);

    internal static void ThrowIfInvalidName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Length > MaxNameLength)
        {
            throw new ArgumentException($"A nested name has {name.Length} characters; the limit is {MaxNameLength}.", parameter);
        }

        if (name.AsSpan().ContainsAny(Forbidden))
        {
            throw new ArgumentException($"Nested name '{name}' contains a dot, a dollar sign or a space; Braze takes none of these in nested names.", parameter);
        }
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        Nesting.ThrowIfTooDeep(writer);
        writer.WriteStartObject();
        foreach (ref readonly Member member in _members.Items)
        {
            if (!member.Value.IsDate)
            {
                member.WriteTo(writer);
                continue;
            }

            member.Name.Write(writer);
            writer.WriteStartObject();
            writer.WritePropertyName(WireNames.Time);
            member.Value.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
