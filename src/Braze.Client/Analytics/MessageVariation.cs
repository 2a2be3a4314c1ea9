using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Http;

namespace Braze.Client;

/// <summary>
/// One message of a campaign or of a canvas step. What it has depends on <see cref="Channel"/>; the rest is <see langword="null"/> or empty.
/// Braze documents the members channel by channel and sends some of them on other channels too, so that there is one class for all.
/// </summary>
/// <remarks>Source: https://www.braze.com/docs/api/endpoints/export/campaigns/get_campaign_details.</remarks>
public sealed class MessageVariation
{
    private List<string>? _headerVariables = [];
    private List<string>? _bodyVariables = [];
    private List<string>? _buttonVariables = [];

    /// <summary>The channel, for example <c>email</c>, <c>ios_push</c>, <c>content_cards</c>, <c>in_app_message</c>, <c>sms</c>, <c>webhook</c>, <c>whats_app</c>.</summary>
    [JsonPropertyName("channel")]
    public string? Channel { get; set; }

    /// <summary>The message's name in the dashboard.</summary>
    [JsonPropertyName("name")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Name { get; set; }

    /// <summary><c>control</c> for a control group, <c>survey</c> for a survey, the content type of the body for a webhook.</summary>
    [JsonPropertyName("type")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Type { get; set; }

    /// <summary>Whether there is something to translate; only when asked for, and <see langword="null"/> also when Braze could not tell.</summary>
    [JsonPropertyName("has_translatable_content")]
    public bool? HasTranslatableContent { get; set; }

    /// <summary>Key-value pairs: an object on most channels, an array for e-mail.</summary>
    [JsonPropertyName("extras")]
    public JsonElement? Extras { get; set; }

    /// <summary>The subject (e-mail).</summary>
    [JsonPropertyName("subject")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Subject { get; set; }

    /// <summary>The text: HTML (e-mail), text (SMS, push in canvases) or payload (webhook).</summary>
    [JsonPropertyName("body")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Body { get; set; }

    /// <summary>The sender: one address with its display name (e-mail), or the numbers of the subscription group (SMS, WhatsApp).</summary>
    [JsonPropertyName("from")]
    [JsonConverter(typeof(LenientTextListConverter))]
    public IReadOnlyList<string> From { get; set; } = [];

    /// <summary>The address for replies where it is not the sender's (e-mail).</summary>
    [JsonPropertyName("reply_to")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? ReplyTo { get; set; }

    /// <summary>The title (push), the name of the e-mail (e-mail).</summary>
    [JsonPropertyName("title")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Title { get; set; }

    /// <summary>The AMP HTML (e-mail).</summary>
    [JsonPropertyName("amp_body")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? AmpBody { get; set; }

    /// <summary>The preheader (e-mail).</summary>
    [JsonPropertyName("preheader")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Preheader { get; set; }

    /// <summary>The text without HTML (e-mail).</summary>
    [JsonPropertyName("custom_plain_text")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? CustomPlainText { get; set; }

    /// <summary>Whether CSS is inlined (e-mail).</summary>
    [JsonPropertyName("should_inline_css")]
    public bool? ShouldInlineCss { get; set; }

    /// <summary>Whether white space follows the preheader (e-mail).</summary>
    [JsonPropertyName("should_whitespace_header")]
    public bool? ShouldWhitespaceHeader { get; set; }

    /// <summary>Headers as they came (e-mail).</summary>
    [JsonPropertyName("email_headers")]
    public JsonElement? EmailHeaders { get; set; }

    /// <summary>The heading (in-app messages of canvases).</summary>
    [JsonPropertyName("header")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Header { get; set; }

    /// <summary>The text (in-app messages).</summary>
    [JsonPropertyName("message")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Message { get; set; }

    /// <summary>The pages of a survey with their choices, as they came (in-app messages).</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; set; }

    /// <summary>The text (push).</summary>
    [JsonPropertyName("alert")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Alert { get; set; }

    /// <summary>What a click opens (push).</summary>
    [JsonPropertyName("action")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Action { get; set; }

    /// <summary>The image or the icon (push).</summary>
    [JsonPropertyName("image_url")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? ImageUrl { get; set; }

    /// <summary>The large image (web push).</summary>
    [JsonPropertyName("large_image_url")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? LargeImageUrl { get; set; }

    /// <summary>The subscription group's API identifier (SMS, WhatsApp).</summary>
    [JsonPropertyName("subscription_group_id")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? SubscriptionGroupId { get; set; }

    /// <summary>The address called (webhook).</summary>
    [JsonPropertyName("url")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Url { get; set; }

    /// <summary>The request's headers, as they came (webhook).</summary>
    [JsonPropertyName("headers")]
    public JsonElement? Headers { get; set; }

    /// <summary>The HTTP method (webhook).</summary>
    [JsonPropertyName("method")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Method { get; set; }

    /// <summary>The template's name (WhatsApp).</summary>
    [JsonPropertyName("template_name")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? TemplateName { get; set; }

    /// <summary>The template's language (WhatsApp).</summary>
    [JsonPropertyName("template_language_code")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? TemplateLanguageCode { get; set; }

    /// <summary>The Liquid put into the template's header (WhatsApp).</summary>
    [JsonPropertyName("header_variables")]
    public List<string> HeaderVariables
    {
        get => _headerVariables ??= [];
        set => _headerVariables = Elements.WithoutNulls(value);
    }

    /// <summary>The Liquid put into the template's body (WhatsApp).</summary>
    [JsonPropertyName("body_variables")]
    public List<string> BodyVariables
    {
        get => _bodyVariables ??= [];
        set => _bodyVariables = Elements.WithoutNulls(value);
    }

    /// <summary>The Liquid put into the template's buttons (WhatsApp).</summary>
    [JsonPropertyName("button_variables")]
    public List<string> ButtonVariables
    {
        get => _buttonVariables ??= [];
        set => _buttonVariables = Elements.WithoutNulls(value);
    }

    /// <summary><c>text</c>, <c>media</c> or <c>quick-reply</c> (WhatsApp replies).</summary>
    [JsonPropertyName("layout")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? Layout { get; set; }

    /// <summary>The header (WhatsApp replies).</summary>
    [JsonPropertyName("header_text")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? HeaderText { get; set; }

    /// <summary>The text (WhatsApp replies).</summary>
    [JsonPropertyName("body_text")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? BodyText { get; set; }

    /// <summary>The footer (WhatsApp replies).</summary>
    [JsonPropertyName("footer_text")]
    [JsonConverter(typeof(AnyTextConverter))]
    public string? FooterText { get; set; }

    /// <summary>The buttons, as they came; each has a <c>text</c> (WhatsApp replies).</summary>
    [JsonPropertyName("buttons")]
    public JsonElement? Buttons { get; set; }

    /// <summary>When it was made (canvases).</summary>
    [JsonPropertyName("created_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was last changed (canvases).</summary>
    [JsonPropertyName("updated_at")]
    [JsonConverter(typeof(BrazeDateConverter))]
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Members Braze sent that this class does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
