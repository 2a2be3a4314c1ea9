using System.Text.Json;

namespace Braze.Client;

/// <summary>A field to give to a catalog.</summary>
public sealed class CatalogFieldDefinition
{
    internal const string IdField = "id";

    /// <summary>Describes a field.</summary>
    /// <param name="name">The field's name: 1 to 250 English letters, digits, hyphens and underscores. Not <c>id</c>, which every catalog has.</param>
    /// <param name="type">What it holds.</param>
    /// <exception cref="ArgumentException">The name breaks the rule, or the type is empty.</exception>
    public CatalogFieldDefinition(string name, CatalogFieldType type)
    {
        Name = CatalogName.Check(name, nameof(name));
        if (name == IdField)
        {
            throw new ArgumentException($"The field '{IdField}' is the item's id, which every catalog has; leave it out.", nameof(name));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(type.Value, nameof(type));
        Type = type;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public CatalogFieldType Type { get; }

    internal static void Write(Utf8JsonWriter writer, string name, CatalogFieldType type)
    {
        writer.WriteStartObject();
        writer.WriteString(CatalogNames.Name, name);
        writer.WriteString(CatalogNames.Type, type.Value);
        writer.WriteEndObject();
    }

    /// <summary>The first breach of the rules that hold for several fields together, as a sentence; null when there is none.</summary>
    internal static string? FindProblem(IReadOnlyList<CatalogFieldDefinition> fields, int maxCount)
    {
        if (fields.Count > maxCount)
        {
            return $"There are {fields.Count} fields; the limit is {maxCount}.";
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i] is null)
            {
                return $"Field {i} is null.";
            }

            if (!names.Add(fields[i].Name))
            {
                return $"The name of field {i} is there twice.";
            }
        }

        return null;
    }
}
