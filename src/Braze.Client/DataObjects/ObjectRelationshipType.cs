using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A kind of relationship that objects of one type can have to objects of another. Kinds are made in the dashboard.</summary>
[Experimental("BRAZE001")]
public sealed class ObjectRelationshipType
{
    /// <summary>The type the relationship goes out from.</summary>
    [JsonPropertyName("from_type_name")]
    public string? FromTypeName { get; set; }

    /// <summary>The type it goes to.</summary>
    [JsonPropertyName("to_type_name")]
    public string? ToTypeName { get; set; }

    /// <summary>The kind; unique only together with the two types.</summary>
    [JsonPropertyName("rel_kind")]
    public string? RelKind { get; set; }

    /// <summary>What the dashboard calls it; today the same as the kind where the pages show one.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; set; }

    /// <summary>The type at the other end, as seen from the anchor that was asked for.</summary>
    [JsonPropertyName("related_type_name")]
    public string? RelatedTypeName { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
