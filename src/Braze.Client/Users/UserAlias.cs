using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>An alias as Braze returns it.</summary>
public sealed class UserAlias
{
    /// <summary>The alias name.</summary>
    [JsonPropertyName("alias_name")]
    public string? AliasName { get; set; }

    /// <summary>The alias label.</summary>
    [JsonPropertyName("alias_label")]
    public string? AliasLabel { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
