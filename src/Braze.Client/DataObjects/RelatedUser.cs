using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The user of a relationship; Braze tells the id and nothing else.</summary>
[Experimental("BRAZE001")]
public sealed class RelatedUser
{
    /// <summary>The id Braze assigned.</summary>
    [JsonPropertyName("braze_id")]
    public string? BrazeId { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
