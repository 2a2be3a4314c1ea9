using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeTranslationsTests
{
    private const string Locale = "00000000-0000-0000-0000-000000000001";
    private static readonly Dictionary<string, string> Texts = new() { ["id_0"] = "¡Hola!", ["id_1"] = "" };

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.CampaignsTranslationsGet, async client => await client.Translations.GetCampaignTranslationsAsync("campaign-1", "variation-1", Locale, postLaunchDraftVersion: true))
        {
            Query = $"?campaign_id=campaign-1&message_variation_id=variation-1&locale_id={Locale}&post_launch_draft_version=true",
        },
        new(BrazeOperations.CampaignsTranslationsSource, async client => await client.Translations.GetCampaignSourceAsync("campaign-1", "variation-1", Locale, postLaunchDraftVersion: true))
        {
            Query = $"?campaign_id=campaign-1&message_variation_id=variation-1&locale_id={Locale}&post_launch_draft_version=true",
        },
        new(BrazeOperations.CampaignsTranslationsUpdate, async client => await client.Translations.UpdateCampaignTranslationsAsync(new("campaign-1", "variation-1", Locale, Texts))),
        new(BrazeOperations.CanvasTranslationsGet, async client => await client.Translations.GetCanvasTranslationsAsync("canvas-1", "step-1", "variation-1", Locale, postLaunchDraftVersion: true))
        {
            Query = $"?workflow_id=canvas-1&step_id=step-1&message_variation_id=variation-1&locale_id={Locale}&post_launch_draft_version=true",
        },
        new(BrazeOperations.CanvasTranslationsSource, async client => await client.Translations.GetCanvasSourceAsync("canvas-1", "step-1", "variation-1", Locale, postLaunchDraftVersion: true))
        {
            Query = $"?workflow_id=canvas-1&step_id=step-1&message_variation_id=variation-1&locale_id={Locale}&post_launch_draft_version=true",
        },
        new(BrazeOperations.CanvasTranslationsUpdate, async client => await client.Translations.UpdateCanvasTranslationsAsync(new("canvas-1", "step-1", "variation-1", Locale, Texts))),
        new(BrazeOperations.ContentBlocksTranslationsGet, async client => await client.Translations.GetContentBlockTranslationsAsync("block-1", Locale))
        {
            Query = $"?content_block_id=block-1&locale_id={Locale}",
        },
        new(BrazeOperations.ContentBlocksTranslationsSource, async client => await client.Translations.GetContentBlockSourceAsync("block-1", Locale))
        {
            Query = $"?content_block_id=block-1&locale_id={Locale}",
        },
        new(BrazeOperations.ContentBlocksTranslationsUpdate, async client => await client.Translations.UpdateContentBlockTranslationsAsync(new("block-1", Locale, Texts))),
        new(BrazeOperations.TemplatesEmailTranslationsGet, async client => await client.Translations.GetEmailTemplateTranslationsAsync("template-1"))
        {
            Query = "?template_id=template-1",
        },
        new(BrazeOperations.TemplatesEmailTranslationsSource, async client => await client.Translations.GetEmailTemplateSourceAsync("template-1"))
        {
            Query = "?template_id=template-1",
        },
        new(BrazeOperations.TemplatesTranslationsEmail, async client => await client.Translations.GetEmailTemplateLocaleAsync("template-1", Locale))
        {
            Query = $"?template_id=template-1&locale_id={Locale}",
        },
        new(BrazeOperations.TemplatesEmailTranslationsUpdate, async client => await client.Translations.UpdateEmailTemplateTranslationsAsync(new("template-1", Locale, Texts))),
        new(BrazeOperations.TemplatesWebhookTranslationsGet, async client => await client.Translations.GetWebhookTemplateTranslationsAsync("template-2", Locale))
        {
            Query = $"?template_id=template-2&locale_id={Locale}",
        },
        new(BrazeOperations.TemplatesWebhookTranslationsSource, async client => await client.Translations.GetWebhookTemplateSourceAsync("template-2"))
        {
            Query = "?template_id=template-2",
        },
        new(BrazeOperations.TemplatesWebhookTranslationsUpdate, async client => await client.Translations.UpdateWebhookTemplateTranslationsAsync(new("template-2", Locale, Texts))),
    ];

    public static TheoryData<string, int> Reads() => new()
    {
        { BrazeOperations.CampaignsTranslationsGet.Name, 2 },
        { BrazeOperations.CanvasTranslationsGet.Name, 1 },
        { BrazeOperations.ContentBlocksTranslationsGet.Name, 2 },
        { BrazeOperations.TemplatesEmailTranslationsGet.Name, 2 },
        { BrazeOperations.TemplatesTranslationsEmail.Name, 1 },
        { BrazeOperations.TemplatesWebhookTranslationsGet.Name, 2 },
    };

    public static TheoryData<string> Sources() => [.. Calls.Select(call => call.Operation.Name).Where(name => name.EndsWith(".source", StringComparison.Ordinal))];

    public static TheoryData<string> Updates() => [.. Calls.Select(call => call.Operation.Name).Where(name => name.EndsWith(".update", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Translations_are_read_with_their_locale(string name, int count)
    {
        TranslationsResponse response = (TranslationsResponse)await AnswerAsync(name);

        response.Translations.Select(t => (t.TranslationMap["id_0"], t.TranslationMap["id_1"])).Should().Equal(new[] { ("Hola", "Hasta luego"), ("Grüezi", "") }.Take(count));
        TranslationLocale locale = response.Translations[0].Locale!;
        (locale.Uuid, locale.Name, locale.Country, locale.Language, locale.LocaleKey).Should().Be((Locale, "es-MX", "MX", "es", "es-mx"));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Sources_are_read_by_the_id_of_their_tag(string name)
    {
        TranslationSourceResponse response = (TranslationSourceResponse)await AnswerAsync(name);

        response.Translations.TranslationMap.Should().Equal(new Dictionary<string, string> { ["id_0"] = "Hello", ["id_1"] = "See you" });
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Updates_are_read_with_and_without_a_message(string name)
    {
        TranslationUpdateResponse response = (TranslationUpdateResponse)await AnswerAsync(name);

        response.IsSuccess.Should().BeTrue();
        response.Message.Should().Be(name.Contains("webhook", StringComparison.Ordinal) ? null : "success");
    }

    [Fact]
    public async Task What_is_left_out_is_not_sent()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, "{}");
        IBrazeTranslations translations = host.Client.Translations;

        await translations.GetCampaignTranslationsAsync("campaign-1", "variation-1");
        await translations.GetCanvasSourceAsync("canvas-1", "step-1", "variation-1");
        await translations.GetContentBlockTranslationsAsync("block-1");
        await translations.GetWebhookTemplateTranslationsAsync("template-2");

        host.Handler.Requests.Select(request => request.Uri.Query).Should().Equal(
            "?campaign_id=campaign-1&message_variation_id=variation-1",
            "?workflow_id=canvas-1&step_id=step-1&message_variation_id=variation-1",
            "?content_block_id=block-1",
            "?template_id=template-2");
    }

    [Fact]
    public async Task An_answer_that_holds_less_or_other_than_documented_is_read()
    {
        const string Odd = """{"translations":{"translation_map":{"id_0":7,"id_1":null,"id_2":"\ud800","ID_0":"x"},"locale":null,"new":1}}""";
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Odd);

        TranslationsResponse one = await host.Client.Translations.GetContentBlockTranslationsAsync("block-1");

        Translation only = one.Translations.Should().ContainSingle().Subject;
        only.TranslationMap.Should().Equal(new Dictionary<string, string> { ["id_0"] = "7", ["ID_0"] = "x" });
        only.Locale.Should().BeNull();
        only.AdditionalProperties.Should().ContainKey("new");
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"This message does not support multi-language."}]}""", "This message does not support multi-language.")]
    [InlineData("""{"message":"This template does not have multi-language setup"}""", "This template does not have multi-language setup")]
    public async Task A_refusal_keeps_the_text_of_either_shape(string body, string text)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, body);

        Func<Task> call = () => host.Client.Translations.GetWebhookTemplateSourceAsync("template-2");

        (await call.Should().ThrowAsync<BrazeApiException>()).Which.VendorMessage.Should().Be(text);
    }

    [Fact]
    public async Task Updates_are_repeated_after_a_transient_failure()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadGateway);
        host.Handler.Answer(HttpStatusCode.OK, "{}");

        await host.RunAsync(host.Client.Translations.UpdateWebhookTemplateTranslationsAsync(new("template-2", Locale, Texts)));

        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Calls_are_refused_when_an_id_or_the_request_is_missing()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeTranslations translations = host.Client.Translations;

        Func<object>[] calls =
        [
            () => translations.GetCampaignTranslationsAsync("", "variation-1"),
            () => translations.GetCampaignTranslationsAsync("campaign-1", " "),
            () => translations.GetCampaignSourceAsync("campaign-1", "variation-1", ""),
            () => translations.UpdateCampaignTranslationsAsync(null!),
            () => translations.GetCanvasTranslationsAsync("", "step-1", "variation-1"),
            () => translations.GetCanvasTranslationsAsync("canvas-1", "", "variation-1"),
            () => translations.GetCanvasSourceAsync("canvas-1", "step-1", ""),
            () => translations.GetCanvasSourceAsync("canvas-1", "step-1", "variation-1", " "),
            () => translations.UpdateCanvasTranslationsAsync(null!),
            () => translations.GetContentBlockTranslationsAsync(""),
            () => translations.GetContentBlockSourceAsync("block-1", ""),
            () => translations.UpdateContentBlockTranslationsAsync(null!),
            () => translations.GetEmailTemplateTranslationsAsync(""),
            () => translations.GetEmailTemplateSourceAsync(""),
            () => translations.GetEmailTemplateLocaleAsync("", Locale),
            () => translations.GetEmailTemplateLocaleAsync("template-1", ""),
            () => translations.UpdateEmailTemplateTranslationsAsync(null!),
            () => translations.GetWebhookTemplateTranslationsAsync(""),
            () => translations.GetWebhookTemplateTranslationsAsync("template-2", ""),
            () => translations.GetWebhookTemplateSourceAsync(""),
            () => translations.UpdateWebhookTemplateTranslationsAsync(null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Requests_refuse_blank_ids_and_missing_texts()
    {
        Func<object>[] calls =
        [
            () => new CampaignTranslationUpdateRequest("", "variation-1", Locale, Texts),
            () => new CampaignTranslationUpdateRequest("campaign-1", "", Locale, Texts),
            () => new CampaignTranslationUpdateRequest("campaign-1", "variation-1", "", Texts),
            () => new CanvasTranslationUpdateRequest("", "step-1", "variation-1", Locale, Texts),
            () => new CanvasTranslationUpdateRequest("canvas-1", "", "variation-1", Locale, Texts),
            () => new CanvasTranslationUpdateRequest("canvas-1", "step-1", "", Locale, Texts),
            () => new ContentBlockTranslationUpdateRequest("", Locale, Texts),
            () => new TemplateTranslationUpdateRequest("", Locale, Texts),
            () => new TemplateTranslationUpdateRequest("template-1", Locale, null!),
            () => new TemplateTranslationUpdateRequest("template-1", Locale, new Dictionary<string, string>()),
            () => new TemplateTranslationUpdateRequest("template-1", Locale, new Dictionary<string, string> { [""] = "x" }),
            () => new TemplateTranslationUpdateRequest("template-1", Locale, new Dictionary<string, string> { ["id_0"] = null! }),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Requests_keep_the_texts_they_were_made_with()
    {
        Dictionary<string, string> texts = new() { ["id_0"] = "Hola" };
        ContentBlockTranslationUpdateRequest request = new("block-1", Locale, texts);

        texts["id_0"] = "Adiós";

        request.TranslationMap["id_0"].Should().Be("Hola");
        request.ToString().Should().Be("ContentBlockTranslationUpdateRequest block-1");
    }

    private static Task<BrazeResponse> AnswerAsync(string name)
    {
        OperationCall call = Calls.Single(call => call.Operation.Name == name);
        return GoldenAnswer.ReadAsync(call.Operation, call.SendAsync);
    }
}
