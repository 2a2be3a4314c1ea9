using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Texts of one locale for an e-mail template or a webhook template.</summary>
/// <remarks>
/// The page of e-mail templates calls the map <c>translations_map</c> and a string in its table, and shows the object <c>translation_map</c>, which every
/// sibling has. Source: https://www.braze.com/docs/api/endpoints/translations/email_templates/put_update_template and
/// https://www.braze.com/docs/api/endpoints/translations/webhook_templates/put_update_webhook_template.
/// </remarks>
[Experimental("BRAZE002")]
public sealed record TemplateTranslationUpdateRequest
{
    /// <summary>Names what to translate, and gives the texts.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="localeId">The locale's UUID, as reading the translations tells it.</param>
    /// <param name="translationMap">The texts by the id of their translation tag, for example <c>id_0</c>; at least one.</param>
    /// <exception cref="ArgumentException">An id is empty, or there is no text.</exception>
    public TemplateTranslationUpdateRequest(string templateId, string localeId, IReadOnlyDictionary<string, string> translationMap)
    {
        TemplateId = RequiredId.Check(templateId, nameof(templateId));
        LocaleId = RequiredId.Check(localeId, nameof(localeId));
        TranslationMap = TranslationTexts.Check(translationMap, nameof(translationMap));
    }

    /// <summary>The template's API identifier.</summary>
    [JsonPropertyName("template_id")]
    public string TemplateId { get; }

    /// <summary>The locale's UUID.</summary>
    [JsonPropertyName("locale_id")]
    public string LocaleId { get; }

    /// <summary>The texts by the id of their translation tag.</summary>
    [JsonPropertyName("translation_map")]
    public IReadOnlyDictionary<string, string> TranslationMap { get; }

    /// <summary>The type and the id; not the texts.</summary>
    public override string ToString() => $"{nameof(TemplateTranslationUpdateRequest)} {TemplateId}";
}
