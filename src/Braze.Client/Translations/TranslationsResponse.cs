using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>The translations of a message, a content block or a template.</summary>
[Experimental("BRAZE002")]
public sealed class TranslationsResponse : BrazeResponse
{
    /// <summary>One entry for each locale; empty, never null.</summary>
    [JsonPropertyName("translations")]
    [JsonConverter(typeof(LenientListConverter<Translation>))]
    public IReadOnlyList<Translation> Translations { get; set; } = [];
}
