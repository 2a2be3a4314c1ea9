using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>What a type of data objects has besides its schema.</summary>
[Experimental("BRAZE001")]
public sealed class DataObjectTypeMetadata
{
    /// <summary>The field from which objects of the type take their display names; <see langword="null"/> when none is set.</summary>
    [JsonPropertyName("display_name_source")]
    public string? DisplayNameSource { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
