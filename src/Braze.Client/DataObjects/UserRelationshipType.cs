using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A kind of relationship that objects of a type can have to users. Kinds are made in the dashboard.</summary>
[Experimental("BRAZE001")]
public sealed class UserRelationshipType
{
    /// <summary>The kind.</summary>
    [JsonPropertyName("rel_kind")]
    public string? RelKind { get; set; }

    /// <summary>What the dashboard calls it; today the same as the kind.</summary>
    [JsonPropertyName("display_name")]
    public string? DisplayName { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
