using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A data object as Braze keeps it.</summary>
/// <remarks>The pages show no display name in answers; if Braze sends one, it is among <see cref="AdditionalProperties"/>.</remarks>
[Experimental("BRAZE001")]
public sealed class DataObject
{
    private Dictionary<string, JsonElement>? _attributes;

    /// <summary>The type's machine name.</summary>
    [JsonPropertyName("type_name")]
    public string? TypeName { get; set; }

    /// <summary>The host's own id of the object, unique within the type.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>The values by the name of the field; which fields there are, the type's schema tells. Empty, never null.</summary>
    [JsonPropertyName("attributes")]
    public Dictionary<string, JsonElement> Attributes
    {
        get => _attributes ??= new(StringComparer.Ordinal);
        set => _attributes = value;
    }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
