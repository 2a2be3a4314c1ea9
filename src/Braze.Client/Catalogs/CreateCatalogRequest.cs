using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A catalog to create.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/catalogs/catalog_management/synchronous/post_create_catalog.</remarks>
[JsonConverter(typeof(WriteOnlyConverter<CreateCatalogRequest>))]
public sealed class CreateCatalogRequest : IWireRequest
{
    // The field of the ids counts too.
    private const int MaxFields = 500 - 1;
    private const int MaxDescription = 250;

    /// <summary>Names the catalog.</summary>
    /// <param name="name">The catalog's name, unique in the workspace: 1 to 250 English letters, digits, hyphens and underscores.</param>
    /// <param name="description">What it is for, at most 250 characters.</param>
    /// <exception cref="ArgumentException">The name breaks the rule, or the description is longer than 250 characters.</exception>
    public CreateCatalogRequest(string name, string description)
    {
        Name = CatalogName.Check(name, nameof(name));
        ArgumentNullException.ThrowIfNull(description);
        Description = description.Length <= MaxDescription
            ? description
            : throw new ArgumentException($"The description has {description.Length} characters; the limit is {MaxDescription}.", nameof(description));
    }

    /// <summary>The catalog's name.</summary>
    public string Name { get; }

    /// <summary>What it is for.</summary>
    public string Description { get; }

    /// <summary>The fields besides <c>id</c>, which is added by itself as the first; at most 499.</summary>
    public List<CatalogFieldDefinition> Fields { get; } = [];

    void IWireRequest.WriteTo(Utf8JsonWriter writer)
    {
        // A list for one: Braze takes no more than one catalog in a request.
        writer.WriteStartObject();
        writer.WriteStartArray(CatalogNames.Catalogs);
        writer.WriteStartObject();
        writer.WriteString(CatalogNames.Name, Name);
        writer.WriteString(CatalogNames.Description, Description);
        writer.WriteStartArray(CatalogNames.Fields);
        CatalogFieldDefinition.Write(writer, CatalogFieldDefinition.IdField, CatalogFieldType.String);
        foreach (CatalogFieldDefinition field in Fields)
        {
            CatalogFieldDefinition.Write(writer, field.Name, field.Type);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal void ThrowIfInvalid(string parameterName)
    {
        if (CatalogFieldDefinition.FindProblem(Fields, MaxFields) is { } problem)
        {
            throw new ArgumentException($"{problem} Every catalog also has the field id.", parameterName);
        }
    }
}
