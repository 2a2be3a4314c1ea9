using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Braze.Client;

/// <summary>Texts of one locale for a campaign's message variation.</summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/translations/campaigns/put_update_translation_campaign.</remarks>
[Experimental("BRAZE002")]
public sealed record CampaignTranslationUpdateRequest
{
    /// <summary>Names what to translate, and gives the texts.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">The locale's UUID, as reading the translations tells it.</param>
    /// <param name="translationMap">The texts by the id of their translation tag, for example <c>id_0</c>; at least one.</param>
    /// <exception cref="ArgumentException">An id is empty, or there is no text.</exception>
    public CampaignTranslationUpdateRequest(string campaignId, string messageVariationId, string localeId, IReadOnlyDictionary<string, string> translationMap)
    {
        CampaignId = RequiredId.Check(campaignId, nameof(campaignId));
        MessageVariationId = RequiredId.Check(messageVariationId, nameof(messageVariationId));
        LocaleId = RequiredId.Check(localeId, nameof(localeId));
        TranslationMap = TranslationTexts.Check(translationMap, nameof(translationMap));
    }

    /// <summary>The campaign's API identifier.</summary>
    [JsonPropertyName("campaign_id")]
    public string CampaignId { get; }

    /// <summary>The API identifier of the message variation.</summary>
    [JsonPropertyName("message_variation_id")]
    public string MessageVariationId { get; }

    /// <summary>The locale's UUID.</summary>
    [JsonPropertyName("locale_id")]
    public string LocaleId { get; }

    /// <summary>The texts by the id of their translation tag.</summary>
    [JsonPropertyName("translation_map")]
    public IReadOnlyDictionary<string, string> TranslationMap { get; }

    /// <summary>The type and the id; not the texts.</summary>
    public override string ToString() => $"{nameof(CampaignTranslationUpdateRequest)} {CampaignId}";
}
