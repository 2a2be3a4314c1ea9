using System.Text.Json.Serialization.Metadata;
using Integration.Http;

namespace Braze.Client;

internal sealed class BrazeTranslations(BrazeTransport transport) : IBrazeTranslations
{
    public Task<TranslationsResponse> GetCampaignTranslationsAsync(
        string campaignId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.CampaignsTranslationsGet, Campaign(campaignId, messageVariationId, localeId, postLaunchDraftVersion), cancellationToken);

    public Task<TranslationSourceResponse> GetCampaignSourceAsync(
        string campaignId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default) =>
        GetSourceAsync(BrazeOperations.CampaignsTranslationsSource, Campaign(campaignId, messageVariationId, localeId, postLaunchDraftVersion), cancellationToken);

    public Task<TranslationUpdateResponse> UpdateCampaignTranslationsAsync(CampaignTranslationUpdateRequest request, CancellationToken cancellationToken = default) =>
        UpdateAsync(BrazeOperations.CampaignsTranslationsUpdate, request, BrazeRequestJson.Wire.CampaignTranslationUpdateRequest, cancellationToken);

    public Task<TranslationsResponse> GetCanvasTranslationsAsync(
        string canvasId, string stepId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.CanvasTranslationsGet, Canvas(canvasId, stepId, messageVariationId, localeId, postLaunchDraftVersion), cancellationToken);

    public Task<TranslationSourceResponse> GetCanvasSourceAsync(
        string canvasId, string stepId, string messageVariationId, string? localeId = null, bool postLaunchDraftVersion = false, CancellationToken cancellationToken = default) =>
        GetSourceAsync(BrazeOperations.CanvasTranslationsSource, Canvas(canvasId, stepId, messageVariationId, localeId, postLaunchDraftVersion), cancellationToken);

    public Task<TranslationUpdateResponse> UpdateCanvasTranslationsAsync(CanvasTranslationUpdateRequest request, CancellationToken cancellationToken = default) =>
        UpdateAsync(BrazeOperations.CanvasTranslationsUpdate, request, BrazeRequestJson.Wire.CanvasTranslationUpdateRequest, cancellationToken);

    public Task<TranslationsResponse> GetContentBlockTranslationsAsync(string contentBlockId, string? localeId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.ContentBlocksTranslationsGet, ContentBlock(contentBlockId, localeId), cancellationToken);

    public Task<TranslationSourceResponse> GetContentBlockSourceAsync(string contentBlockId, string? localeId = null, CancellationToken cancellationToken = default) =>
        GetSourceAsync(BrazeOperations.ContentBlocksTranslationsSource, ContentBlock(contentBlockId, localeId), cancellationToken);

    public Task<TranslationUpdateResponse> UpdateContentBlockTranslationsAsync(ContentBlockTranslationUpdateRequest request, CancellationToken cancellationToken = default) =>
        UpdateAsync(BrazeOperations.ContentBlocksTranslationsUpdate, request, BrazeRequestJson.Wire.ContentBlockTranslationUpdateRequest, cancellationToken);

    public Task<TranslationsResponse> GetEmailTemplateTranslationsAsync(string templateId, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.TemplatesEmailTranslationsGet, Template(templateId), cancellationToken);

    public Task<TranslationsResponse> GetEmailTemplateLocaleAsync(string templateId, string localeId, CancellationToken cancellationToken = default) =>
        GetAsync(
            BrazeOperations.TemplatesTranslationsEmail,
            Template(templateId).Add("locale_id", RequiredId.Check(localeId, nameof(localeId))),
            cancellationToken);

    public Task<TranslationSourceResponse> GetEmailTemplateSourceAsync(string templateId, CancellationToken cancellationToken = default) =>
        GetSourceAsync(BrazeOperations.TemplatesEmailTranslationsSource, Template(templateId), cancellationToken);

    public Task<TranslationUpdateResponse> UpdateEmailTemplateTranslationsAsync(TemplateTranslationUpdateRequest request, CancellationToken cancellationToken = default) =>
        UpdateAsync(BrazeOperations.TemplatesEmailTranslationsUpdate, request, BrazeRequestJson.Wire.TemplateTranslationUpdateRequest, cancellationToken);

    public Task<TranslationsResponse> GetWebhookTemplateTranslationsAsync(string templateId, string? localeId = null, CancellationToken cancellationToken = default) =>
        GetAsync(BrazeOperations.TemplatesWebhookTranslationsGet, AddLocale(Template(templateId), localeId), cancellationToken);

    public Task<TranslationSourceResponse> GetWebhookTemplateSourceAsync(string templateId, CancellationToken cancellationToken = default) =>
        GetSourceAsync(BrazeOperations.TemplatesWebhookTranslationsSource, Template(templateId), cancellationToken);

    public Task<TranslationUpdateResponse> UpdateWebhookTemplateTranslationsAsync(TemplateTranslationUpdateRequest request, CancellationToken cancellationToken = default) =>
        UpdateAsync(BrazeOperations.TemplatesWebhookTranslationsUpdate, request, BrazeRequestJson.Wire.TemplateTranslationUpdateRequest, cancellationToken);

    private Task<TranslationsResponse> GetAsync(Operation operation, QueryString query, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, BrazeResponseJson.Default.TranslationsResponse, new CallSettings { Query = query.Build() }, cancellationToken);

    private Task<TranslationSourceResponse> GetSourceAsync(Operation operation, QueryString query, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, BrazeResponseJson.Default.TranslationSourceResponse, new CallSettings { Query = query.Build() }, cancellationToken);

    private Task<TranslationUpdateResponse> UpdateAsync<TRequest>(
        Operation operation, TRequest request, JsonTypeInfo<TRequest> requestType, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return transport.SendAsync(operation, request, requestType, BrazeResponseJson.Default.TranslationUpdateResponse, cancellationToken: cancellationToken);
    }

    private static QueryString Campaign(string campaignId, string messageVariationId, string? localeId, bool postLaunchDraftVersion)
    {
        QueryString query = new QueryString()
            .Add("campaign_id", RequiredId.Check(campaignId, nameof(campaignId)))
            .Add("message_variation_id", RequiredId.Check(messageVariationId, nameof(messageVariationId)));
        return AddLocale(query, localeId).Add("post_launch_draft_version", postLaunchDraftVersion ? true : null);
    }

    private static QueryString Canvas(string canvasId, string stepId, string messageVariationId, string? localeId, bool postLaunchDraftVersion)
    {
        QueryString query = new QueryString()
            .Add("workflow_id", RequiredId.Check(canvasId, nameof(canvasId)))
            .Add("step_id", RequiredId.Check(stepId, nameof(stepId)))
            .Add("message_variation_id", RequiredId.Check(messageVariationId, nameof(messageVariationId)));
        return AddLocale(query, localeId).Add("post_launch_draft_version", postLaunchDraftVersion ? true : null);
    }

    private static QueryString ContentBlock(string contentBlockId, string? localeId) =>
        AddLocale(new QueryString().Add("content_block_id", RequiredId.Check(contentBlockId, nameof(contentBlockId))), localeId);

    private static QueryString Template(string templateId) => new QueryString().Add("template_id", RequiredId.Check(templateId, nameof(templateId)));

    private static QueryString AddLocale(QueryString query, string? localeId) =>
        query.Add("locale_id", localeId is null ? null : RequiredId.Check(localeId, nameof(localeId)));
}
