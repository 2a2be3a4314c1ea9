using System.Text.Json;

namespace Braze.Client;

/// <summary>Named properties in the order they were first set, for events, purchases, messages and data objects.</summary>
/// <remarks>
/// Setting a name again replaces its value in place. What holds the properties checks the limits that apply there, before anything is sent.
/// </remarks>
public sealed class PropertyObject : IJsonFragment
{
    private MemberList _members;

    /// <summary>How many properties are set.</summary>
    public int Count => _members.Count;

    /// <summary>A property; assigning a C# <see langword="null"/> leaves it out.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="ArgumentException">The name is empty, or the value is not a finite number.</exception>
    public PropertyValue this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return new(_members.Get(MemberName.Of(name)));
        }
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            if (!value.Wire.IsFinite)
            {
                throw new ArgumentException($"Property '{name}' is not a finite number; JSON has no form for it.", nameof(value));
            }

            _members.Set(new Member(MemberName.Of(name), value.Wire));
        }
    }

    /// <summary>How many properties; never their values.</summary>
    public override string ToString() => $"{Count} properties";

    void IJsonFragment.WriteTo(Utf8JsonWriter writer) => WriteTo(writer);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        Nesting.ThrowIfTooDeep(writer);
        writer.WriteStartObject();
        foreach (ref readonly Member member in _members.Items)
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The first breach of the rules of events and purchases, as a sentence; null when there is none.</summary>
    internal string? FindProblem(PropertyRules rules) => FindProblem(rules, depth: 0);

    private string? FindProblem(PropertyRules rules, int depth)
    {
        if (depth > Nesting.MaxDepth)
        {
            return $"properties are nested more than {Nesting.MaxDepth} levels deep; an object may contain itself";
        }

        foreach (ref readonly Member member in _members.Items)
        {
            string? problem = rules.FindProblem(member.Name.Text, isTopLevel: depth == 0) ?? FindProblem(member.Value, rules, member.Name.Text, depth);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? FindProblem(WireValue value, PropertyRules rules, string name, int depth)
    {
        switch (value.Kind)
        {
            case WireKind.Text:
                return PropertyRules.FindProblem(name, value.AsText);
            case WireKind.Fragment when value.AsFragment is PropertyObject nested:
                return nested.FindProblem(rules, depth + 1);
            case WireKind.Texts:
                return FindProblem(value.AsTexts, name);
            case WireKind.Objects:
                return FindProblem(value.AsObjects, rules, depth);
            default:
                return null;
        }
    }

    private static string? FindProblem(string[] texts, string name)
    {
        string? problem = null;
        for (int i = 0; i < texts.Length && problem is null; i++)
        {
            problem = PropertyRules.FindProblem(name, texts[i]);
        }

        return problem;
    }

    private static string? FindProblem(IJsonFragment[] items, PropertyRules rules, int depth)
    {
        string? problem = null;
        for (int i = 0; i < items.Length && problem is null; i++)
        {
            problem = ((PropertyObject)items[i]).FindProblem(rules, depth + 1);
        }

        return problem;
    }
}
