using System.Text.Json;

namespace Braze.Client;

/// <summary>An item to create, edit or replace: its id and values of the catalog's fields.</summary>
/// <remarks>
/// <c>new CatalogItemValues("item-1") { ["Name"] = "Kebab", ["Rating"] = 5, ["Location"] = CatalogValue.Geo(10.75, 59.91) }</c>.
/// A new item should have a value for every field of the catalog; an edit only the ones that change.
/// </remarks>
public sealed class CatalogItemValues
{
    private const string IdField = "id";

    private MemberList _members;

    /// <summary>Names the item.</summary>
    /// <param name="id">The item's id: 1 to 250 English letters, digits, hyphens and underscores.</param>
    /// <exception cref="ArgumentException">The id breaks the rule.</exception>
    public CatalogItemValues(string id) => Id = CatalogName.Check(id, nameof(id));

    /// <summary>The item's id.</summary>
    public string Id { get; }

    /// <summary>How many fields are set.</summary>
    public int Count => _members.Count;

    /// <summary>The changes of arrays among the values.</summary>
    internal IEnumerable<CatalogArrayChange> ArrayChanges => _members.Items.ToArray().Select(m => new CatalogValue(m.Value).ArrayChange).OfType<CatalogArrayChange>();

    /// <summary>A field's value; assigning a C# <see langword="null"/> leaves the field out.</summary>
    /// <param name="field">The field's name: 1 to 250 English letters, digits, hyphens and underscores, and not <c>id</c>.</param>
    /// <exception cref="ArgumentException">The name breaks the rule, the string is longer than 5,000 characters, or the number is not finite.</exception>
    public CatalogValue this[string field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            return new(_members.Get(MemberName.Of(field)));
        }
        set
        {
            CatalogName.Check(field, nameof(field));
            if (field == IdField)
            {
                throw new ArgumentException($"The item's id is set by the constructor, not by the field '{IdField}'.", nameof(field));
            }

            if (value.FindProblem() is { } problem)
            {
                throw new ArgumentException($"Field '{field}' {problem}.", nameof(value));
            }

            _members.Set(new Member(MemberName.Of(field), value.Wire));
        }
    }

    /// <summary>How many fields; never their values.</summary>
    public override string ToString() => $"{Count} fields";

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(CatalogNames.Id, Id);
        WriteFields(writer);
        writer.WriteEndObject();
    }

    /// <summary>Where the id is part of the address, Braze refuses it in the body.</summary>
    internal void WriteWithoutIdTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    }

    private void WriteFields(Utf8JsonWriter writer)
    {
        foreach (ref readonly Member member in _members.Items)
        {
            member.WriteTo(writer);
        }
    }
}
