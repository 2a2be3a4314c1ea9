using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Texts of one locale for a content block.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/translations/content_blocks/put_update_translation_content_block.</remarks>
[Experimental("BRAZE002")]
public sealed record ContentBlockTranslationUpdateRequest
{
    /// <summary>Names what to translate, and gives the texts.</summary>
    /// <param name="contentBlockId">The content block's API identifier.</param>
    /// <param name="localeId">The locale's UUID, as reading the translations tells it.</param>
    /// <param name="translationMap">The texts by the id of their translation tag, for example <c>id_0</c>; at least one.</param>
    /// <exception cref="ArgumentException">An id is empty, or there is no text.</exception>
    public ContentBlockTranslationUpdateRequest(string contentBlockId, string localeId, IReadOnlyDictionary<string, string> translationMap)
    {
        ContentBlockId = RequiredId.Check(contentBlockId, nameof(contentBlockId));
        LocaleId = RequiredId.Check(localeId, nameof(localeId));
        TranslationMap = TranslationTexts.Check(translationMap, nameof(translationMap));
    }

    /// <summary>The content block's API identifier.</summary>
    [JsonPropertyName("content_block_id")]
    public string ContentBlockId { get; }

    /// <summary>The locale's UUID.</summary>
    [JsonPropertyName("locale_id")]
    public string LocaleId { get; }

    /// <summary>The texts by the id of their translation tag.</summary>
    [JsonPropertyName("translation_map")]
    public IReadOnlyDictionary<string, string> TranslationMap { get; }

    /// <summary>The type and the id; not the texts.</summary>
    public override string ToString() => $"{nameof(ContentBlockTranslationUpdateRequest)} {ContentBlockId}";
}
