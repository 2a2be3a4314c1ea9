using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A link of a message.</summary>
public sealed class MessageLink
{
    /// <summary>The address. Braze writes the member's name <c>link_URL</c>.</summary>
    [JsonPropertyName("link_url")]
    public string? Url { get; set; }

    /// <summary>The id Braze gave it.</summary>
    [JsonPropertyName("link_id")]
    public string? Id { get; set; }

    /// <summary>The alias that analytics show.</summary>
    [JsonPropertyName("link_alias")]
    public string? Alias { get; set; }

    /// <summary>The content blocks it stands in, as they came; Braze documents only an empty list.</summary>
    [JsonPropertyName("content_block_path_info")]
    public JsonElement? ContentBlockPath { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
