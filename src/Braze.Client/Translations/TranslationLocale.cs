using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>A locale of the workspace.</summary>
[Experimental("BRAZE002")]
public sealed class TranslationLocale
{
    /// <summary>Its id; other calls take it as locale id. Braze calls it a UUID, and shows ones that are none.</summary>
    [JsonPropertyName("uuid")]
    public string? Uuid { get; set; }

    /// <summary>Its name, for example <c>es-MX</c>.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The country's code, for example <c>MX</c>.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    /// <summary>The language's code, for example <c>es</c>.</summary>
    [JsonPropertyName("language")]
    public string? Language { get; set; }

    /// <summary>Its key, for example <c>es-mx</c>.</summary>
    [JsonPropertyName("locale_key")]
    public string? LocaleKey { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
