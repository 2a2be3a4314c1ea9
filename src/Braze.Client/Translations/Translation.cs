using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The texts of one locale.</summary>
[Experimental("BRAZE002")]
public sealed class Translation
{
    /// <summary>The texts by the id of their translation tag, for example <c>id_0</c>; empty, never null.</summary>
    [JsonPropertyName("translation_map")]
    [JsonConverter(typeof(TextMapConverter))]
    public Dictionary<string, string> TranslationMap { get; set; } = [];

    /// <summary>The locale.</summary>
    [JsonPropertyName("locale")]
    public TranslationLocale? Locale { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
