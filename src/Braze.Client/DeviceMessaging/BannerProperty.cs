using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A property that a campaign gives to a Banner.</summary>
[Experimental("BRAZE003")]
public sealed class BannerProperty
{
    /// <summary><c>number</c>, <c>string</c>, <c>boolean</c>, <c>image</c>, <c>jsonobject</c> or <c>datetime</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>The value, whose JSON depends on the type.</summary>
    [JsonPropertyName("value")]
    public JsonElement? Value { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
