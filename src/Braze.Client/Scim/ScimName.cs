using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A dashboard user's name.</summary>
public sealed class ScimName
{
    /// <summary>The given name.</summary>
    [JsonPropertyName("givenName")]
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    [JsonPropertyName("familyName")]
    public string? FamilyName { get; set; }

    /// <summary>Members Braze sent that this class does not know; not sent back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
