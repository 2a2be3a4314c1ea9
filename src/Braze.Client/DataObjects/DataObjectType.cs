using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A type of data objects. Types are made in the dashboard.</summary>
[Experimental("BRAZE001")]
public sealed class DataObjectType
{
    /// <summary>The machine name, unique in the workspace.</summary>
    [JsonPropertyName("type_name")]
    public string? TypeName { get; set; }

    /// <summary>More about the type.</summary>
    [JsonPropertyName("metadata")]
    public DataObjectTypeMetadata? Metadata { get; set; }

    /// <summary>The JSON schema of the objects' attributes; only when one type is read, not in lists. Braze refuses fields it does not declare.</summary>
    [JsonPropertyName("schema_def")]
    public JsonElement? SchemaDef { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
