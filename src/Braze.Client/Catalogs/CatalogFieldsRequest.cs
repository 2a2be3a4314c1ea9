using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Fields to add to a catalog.</summary>
[JsonConverter(typeof(WriteOnlyConverter<CatalogFieldsRequest>))]
internal sealed class CatalogFieldsRequest : IWireRequest
{
    private readonly IReadOnlyList<CatalogFieldDefinition> _fields;

    public CatalogFieldsRequest(IReadOnlyList<CatalogFieldDefinition> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        string? problem = fields.Count == 0 ? "There is no field." : CatalogFieldDefinition.FindProblem(fields, BrazeLimits.CatalogFields);
        _fields = problem is null ? fields : throw new ArgumentException(problem, nameof(fields));
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(CatalogNames.Fields);
        foreach (CatalogFieldDefinition field in _fields)
        {
            CatalogFieldDefinition.Write(writer, field.Name, field.Type);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
