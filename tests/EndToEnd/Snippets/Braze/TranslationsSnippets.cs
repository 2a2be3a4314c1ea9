using Braze.Client;

namespace EndToEnd.Snippets;

/// <summary>The code blocks of the page about translations.</summary>
internal static class TranslationsSnippets
{
    public static async Task TranslateAsync(IBrazeClient braze, string campaignId, string messageVariationId, CancellationToken ct)
    {
        #region translations
        TranslationsResponse answer = await braze.Translations.GetCampaignTranslationsAsync(
            campaignId, messageVariationId, postLaunchDraftVersion: true, cancellationToken: ct);
        Translation? mexican = answer.Translations.FirstOrDefault(t => t.Locale?.LocaleKey == "es-mx");
        if (mexican?.Locale?.Uuid is { } localeId)
        {
            Dictionary<string, string> texts = new(StringComparer.Ordinal) { ["id_0"] = "Hola" };
            await braze.Translations.UpdateCampaignTranslationsAsync(
                new CampaignTranslationUpdateRequest(campaignId, messageVariationId, localeId, texts), ct);
        }
        #endregion
    }
}
