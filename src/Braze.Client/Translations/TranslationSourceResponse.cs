using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>The texts that a message, a content block or a template has where there is no translation.</summary>
[Experimental("BRAZE002")]
public sealed class TranslationSourceResponse : BrazeResponse
{
    /// <summary>The texts; never null. Braze names it like the list of translations, but sends one object.</summary>
    [JsonPropertyName("translations")]
    public TranslationSource Translations
    {
        get => field ??= new();
        set;
    }
}
