using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Texts as they stand in a message, before translation.</summary>
[Experimental("BRAZE002")]
public sealed class TranslationSource
{
    /// <summary>The texts by the id of their translation tag, for example <c>id_0</c>; empty, never null.</summary>
    [JsonPropertyName("translation_map")]
    [JsonConverter(typeof(TextMapConverter))]
    public Dictionary<string, string> TranslationMap { get; set; } = [];

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
