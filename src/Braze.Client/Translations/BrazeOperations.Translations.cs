using Integration.Http;

namespace Braze.Client;

/// <content>Translations (early access). Two of the pages end the path of e-mail templates in a slash, and one example that of Canvases; the others do not.</content>
public static partial class BrazeOperations
{
    /// <summary>Reads the translations of a campaign's message variation.</summary>
    public static Operation CampaignsTranslationsGet { get; } = DefineTranslation(
        "campaigns.translations.get", HttpMethod.Get, "campaigns/translations", "campaigns/get_translation_campaign", "campaigns.translations.get");

    /// <summary>Reads the texts that a campaign's message variation has without a translation.</summary>
    public static Operation CampaignsTranslationsSource { get; } = DefineTranslation(
        "campaigns.translations.source", HttpMethod.Get, "campaigns/translations/source", "campaigns/get_source_campaign", "campaigns.translations.get");

    /// <summary>Sets translations of a campaign's message variation.</summary>
    public static Operation CampaignsTranslationsUpdate { get; } = DefineTranslation(
        "campaigns.translations.update", HttpMethod.Put, "campaigns/translations", "campaigns/put_update_translation_campaign", "campaigns.translations.update");

    /// <summary>Reads the translations of a Canvas step's message variation.</summary>
    public static Operation CanvasTranslationsGet { get; } = DefineTranslation(
        "canvas.translations.get", HttpMethod.Get, "canvas/translations", "canvas/get_translation_canvas", "canvas.translations.get");

    /// <summary>Reads the texts that a Canvas step's message variation has without a translation.</summary>
    public static Operation CanvasTranslationsSource { get; } = DefineTranslation(
        "canvas.translations.source", HttpMethod.Get, "canvas/translations/source", "canvas/get_source_canvas", "canvas.translations.get");

    /// <summary>Sets translations of a Canvas step's message variation.</summary>
    public static Operation CanvasTranslationsUpdate { get; } = DefineTranslation(
        "canvas.translations.update", HttpMethod.Put, "canvas/translations", "canvas/put_update_translation_canvas", "canvas.translations.update");

    /// <summary>Reads the translations of a content block.</summary>
    public static Operation ContentBlocksTranslationsGet { get; } = DefineTranslation(
        "content_blocks.translations.get", HttpMethod.Get, "content_blocks/translations", "content_blocks/get_translation_content_block", "content_blocks.translations.get");

    /// <summary>Reads the texts that a content block has without a translation.</summary>
    public static Operation ContentBlocksTranslationsSource { get; } = DefineTranslation(
        "content_blocks.translations.source", HttpMethod.Get, "content_blocks/translations/source", "content_blocks/get_source_content_block", "content_blocks.translations.get");

    /// <summary>Sets translations of a content block.</summary>
    public static Operation ContentBlocksTranslationsUpdate { get; } = DefineTranslation(
        "content_blocks.translations.update", HttpMethod.Put, "content_blocks/translations", "content_blocks/put_update_translation_content_block", "content_blocks.translations.update");

    /// <summary>Reads every translation of an e-mail template.</summary>
    public static Operation TemplatesEmailTranslationsGet { get; } = DefineTranslation(
        "templates.email.translations.get", HttpMethod.Get, "templates/email/translations", "email_templates/get_view_translation_template", "templates.translations.get");

    /// <summary>Reads the texts that an e-mail template has without a translation. Alone among these operations it needs the permission of e-mail templates.</summary>
    public static Operation TemplatesEmailTranslationsSource { get; } = DefineTranslation(
        "templates.email.translations.source", HttpMethod.Get, "templates/email/translations/source", "email_templates/get_view_source_template", "templates.email.info");

    /// <summary>Reads one locale's translations of an e-mail template; the path has the words in another order than its siblings.</summary>
    public static Operation TemplatesTranslationsEmail { get; } = DefineTranslation(
        "templates.translations.email", HttpMethod.Get, "templates/translations/email", "email_templates/get_view_translation_locale_template", "templates.translations.get");

    /// <summary>Sets translations of an e-mail template.</summary>
    public static Operation TemplatesEmailTranslationsUpdate { get; } = DefineTranslation(
        "templates.email.translations.update", HttpMethod.Put, "templates/email/translations", "email_templates/put_update_template", "templates.translations.update");

    /// <summary>Reads the translations of a webhook template.</summary>
    public static Operation TemplatesWebhookTranslationsGet { get; } = DefineTranslation(
        "templates.webhook.translations.get", HttpMethod.Get, "templates/webhook/translations", "webhook_templates/get_view_translations_webhook_template", "templates.translations.get");

    /// <summary>Reads the texts that a webhook template has without a translation.</summary>
    public static Operation TemplatesWebhookTranslationsSource { get; } = DefineTranslation(
        "templates.webhook.translations.source", HttpMethod.Get, "templates/webhook/translations/source", "webhook_templates/get_view_source_webhook_template", "templates.translations.get");

    /// <summary>Sets translations of a webhook template.</summary>
    public static Operation TemplatesWebhookTranslationsUpdate { get; } = DefineTranslation(
        "templates.webhook.translations.update", HttpMethod.Put, "templates/webhook/translations", "webhook_templates/put_update_webhook_template", "templates.translations.update");

    private static Operation[] TranslationOperations =>
    [
        CampaignsTranslationsGet,
        CampaignsTranslationsSource,
        CampaignsTranslationsUpdate,
        CanvasTranslationsGet,
        CanvasTranslationsSource,
        CanvasTranslationsUpdate,
        ContentBlocksTranslationsGet,
        ContentBlocksTranslationsSource,
        ContentBlocksTranslationsUpdate,
        TemplatesEmailTranslationsGet,
        TemplatesEmailTranslationsSource,
        TemplatesTranslationsEmail,
        TemplatesEmailTranslationsUpdate,
        TemplatesWebhookTranslationsGet,
        TemplatesWebhookTranslationsSource,
        TemplatesWebhookTranslationsUpdate,
    ];

    // Each page gives its endpoint 250,000 requests a minute of its own. A PUT sets texts by id, so a second one changes nothing more.
    private static Operation DefineTranslation(string name, HttpMethod method, string route, string page, string permission) =>
        Define(name, method, route, RetrySafety.Idempotent, limitGroup: name, "translations/" + page, permission);
}
