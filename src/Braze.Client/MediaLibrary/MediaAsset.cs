using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A file in the media library.</summary>
public sealed class MediaAsset
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its size in bytes.</summary>
    [JsonPropertyName("size")]
    public long? Size { get; set; }

    /// <summary>Where it is to be had.</summary>
    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>Its extension, for example <c>png</c>.</summary>
    [JsonPropertyName("ext")]
    public string? Extension { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
