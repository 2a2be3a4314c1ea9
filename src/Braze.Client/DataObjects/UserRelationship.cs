using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A relationship of a data object to a user.</summary>
[Experimental("BRAZE001")]
public sealed class UserRelationship
{
    private Dictionary<string, JsonElement>? _attributes;

    /// <summary>The object's type.</summary>
    [JsonPropertyName("type_name")]
    public string? TypeName { get; set; }

    /// <summary>The host's own id of the object.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>The kind.</summary>
    [JsonPropertyName("rel_kind")]
    public string? RelKind { get; set; }

    /// <summary>The user.</summary>
    [JsonPropertyName("user")]
    public RelatedUser? User { get; set; }

    /// <summary>The relationship's own values, not the object's, by the name of the field; empty, never null.</summary>
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
