using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A card the user has clicked.</summary>
public sealed class ExportedCard
{
    /// <summary>The card's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
