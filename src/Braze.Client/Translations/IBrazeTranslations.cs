using System.Diagnostics.CodeAnalysis;
using Integration.Abstractions;

namespace Braze.Client;

/// <summary>
/// Translations of messages: the texts between <c>{% translation id %}</c> and <c>{% endtranslation %}</c>, for each locale of the workspace.
/// </summary>
/// <remarks>
/// Early access: Braze opens these operations on request and may change them, so using them needs the diagnostic <c>BRAZE002</c> to be suppressed.
/// The workspace's locales and the message's translation tags are made in the dashboard. Each operation takes 250,000 requests a minute.
/// Source: https://www.braze.com/docs/api/endpoints/translations.
/// </remarks>
[Experimental("BRAZE002")]
public interface IBrazeTranslations
{
    /// <summary>Reads the translations of a campaign's message variation.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">Only this locale, by its UUID.</param>
    /// <param name="postLaunchDraftVersion">Reads the newest draft instead of what is live.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations, one entry for each locale.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /campaigns/translations · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetCampaignTranslationsAsync(
        string campaignId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts that a campaign's message variation has where there is no translation.</summary>
    /// <param name="campaignId">The campaign's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">A locale's UUID; what it changes about texts without a translation, Braze does not say.</param>
    /// <param name="postLaunchDraftVersion">Reads the newest draft instead of what is live.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The texts by the id of their translation tag.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /campaigns/translations/source · repeated after any transient failure.</remarks>
    Task<TranslationSourceResponse> GetCampaignSourceAsync(
        string campaignId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default);

    /// <summary>Sets translations of a campaign's message variation for one locale. A launched campaign must have a draft, which takes the change.</summary>
    /// <param name="request">The campaign, the locale and its texts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Braze took the change.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the locale does not exist.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /campaigns/translations · repeated after any transient failure.</remarks>
    Task<TranslationUpdateResponse> UpdateCampaignTranslationsAsync(CampaignTranslationUpdateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the translations of a Canvas step's message variation.</summary>
    /// <param name="canvasId">The Canvas' API identifier.</param>
    /// <param name="stepId">The step's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">Only this locale, by its UUID.</param>
    /// <param name="postLaunchDraftVersion">Reads the newest draft instead of what is live.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations, one entry for each locale.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/translations · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetCanvasTranslationsAsync(
        string canvasId, string stepId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts that a Canvas step's message variation has where there is no translation.</summary>
    /// <param name="canvasId">The Canvas' API identifier.</param>
    /// <param name="stepId">The step's API identifier.</param>
    /// <param name="messageVariationId">The API identifier of the message variation.</param>
    /// <param name="localeId">A locale's UUID; what it changes about texts without a translation, Braze does not say.</param>
    /// <param name="postLaunchDraftVersion">Reads the newest draft instead of what is live.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The texts by the id of their translation tag.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /canvas/translations/source · repeated after any transient failure.</remarks>
    Task<TranslationSourceResponse> GetCanvasSourceAsync(
        string canvasId, string stepId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default);

    /// <summary>Sets translations of a Canvas step's message variation for one locale. A launched Canvas must have a draft, which takes the change.</summary>
    /// <param name="request">The Canvas, the locale and its texts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Braze took the change.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the locale does not exist.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /canvas/translations · repeated after any transient failure.</remarks>
    Task<TranslationUpdateResponse> UpdateCanvasTranslationsAsync(CanvasTranslationUpdateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the translations of a content block.</summary>
    /// <param name="contentBlockId">The content block's API identifier.</param>
    /// <param name="localeId">Only this locale, by its UUID.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations, one entry for each locale.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /content_blocks/translations · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetContentBlockTranslationsAsync(string contentBlockId, string? localeId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts that a content block has where there is no translation.</summary>
    /// <param name="contentBlockId">The content block's API identifier.</param>
    /// <param name="localeId">A locale's UUID; what it changes about texts without a translation, Braze does not say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The texts by the id of their translation tag.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /content_blocks/translations/source · repeated after any transient failure.</remarks>
    Task<TranslationSourceResponse> GetContentBlockSourceAsync(string contentBlockId, string? localeId = null, CancellationToken cancellationToken = default);

    /// <summary>Sets translations of a content block for one locale.</summary>
    /// <param name="request">The content block, the locale and its texts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Braze took the change.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the locale does not exist.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /content_blocks/translations · repeated after any transient failure.</remarks>
    Task<TranslationUpdateResponse> UpdateContentBlockTranslationsAsync(ContentBlockTranslationUpdateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the translations of an e-mail template.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations, one entry for each locale.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/email/translations · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetEmailTemplateTranslationsAsync(string templateId, CancellationToken cancellationToken = default);

    /// <summary>Reads one locale's translations of an e-mail template.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="localeId">The locale's UUID. Braze lets it out too and then does not say what it answers; for all locales there is <see cref="GetEmailTemplateTranslationsAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations of that locale; a list as everywhere.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/translations/email · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetEmailTemplateLocaleAsync(string templateId, string localeId, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts that an e-mail template has where there is no translation.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The texts by the id of their translation tag.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/email/translations/source · repeated after any transient failure.</remarks>
    Task<TranslationSourceResponse> GetEmailTemplateSourceAsync(string templateId, CancellationToken cancellationToken = default);

    /// <summary>Sets translations of an e-mail template for one locale.</summary>
    /// <param name="request">The template, the locale and its texts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Braze took the change.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the locale does not exist.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /templates/email/translations · repeated after any transient failure.</remarks>
    Task<TranslationUpdateResponse> UpdateEmailTemplateTranslationsAsync(TemplateTranslationUpdateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the translations of a webhook template.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="localeId">Only this locale, by its UUID.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The translations, one entry for each locale.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/webhook/translations · repeated after any transient failure.</remarks>
    Task<TranslationsResponse> GetWebhookTemplateTranslationsAsync(string templateId, string? localeId = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the texts that a webhook template has where there is no translation.</summary>
    /// <param name="templateId">The template's API identifier.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The texts by the id of their translation tag.</returns>
    /// <exception cref="ArgumentException">An id is empty; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the message is in one language only.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>GET /templates/webhook/translations/source · repeated after any transient failure.</remarks>
    Task<TranslationSourceResponse> GetWebhookTemplateSourceAsync(string templateId, CancellationToken cancellationToken = default);

    /// <summary>Sets translations of a webhook template for one locale.</summary>
    /// <param name="request">The template, the locale and its texts.</param>
    /// <param name="cancellationToken">Cancels the call; a cancelled change may still take effect.</param>
    /// <returns>Braze took the change; its answer is empty.</returns>
    /// <exception cref="ArgumentException">The request is null; nothing was sent.</exception>
    /// <exception cref="BrazeApiException">Braze refused the request, for example because the locale does not exist.</exception>
    /// <exception cref="TransportException">No answer; the call can be repeated.</exception>
    /// <exception cref="IntegrationException">Any other failure of the call.</exception>
    /// <remarks>PUT /templates/webhook/translations · repeated after any transient failure.</remarks>
    Task<TranslationUpdateResponse> UpdateWebhookTemplateTranslationsAsync(TemplateTranslationUpdateRequest request, CancellationToken cancellationToken = default);
}
