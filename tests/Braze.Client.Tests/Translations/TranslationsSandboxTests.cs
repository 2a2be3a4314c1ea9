using Integration.Http;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on translations against the second description of Braze.</summary>
public sealed class TranslationsSandboxTests : IAsyncLifetime
{
    private const string Locale = "00000000-0000-0000-0000-000000000001";
    private static readonly Dictionary<string, string> Source = new() { ["id_0"] = "Hello", ["id_1"] = "See you" };
    private static readonly Dictionary<string, string> Texts = new() { ["id_0"] = "¡Hola!" };

    private SandboxHost? _host;

    private IBrazeTranslations Translations => _host!.Client.Translations;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        SandboxTranslations translations = _host.Sandbox.Translations;
        translations.AddLocale(Locale, "es-MX");
        translations.AddCampaign("campaign-1", "variation-1", Source, launched: true);
        translations.AddCanvas("canvas-1", "step-1", "variation-1", Source);
        translations.AddContentBlock("block-1", Source);
        translations.AddEmailTemplate("template-1", Source);
        translations.AddWebhookTemplate("template-2", Source);
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Campaign_is_translated_in_its_draft()
    {
        TranslationUpdateResponse updated = await Translations.UpdateCampaignTranslationsAsync(new("campaign-1", "variation-1", Locale, Texts));
        TranslationsResponse live = await Translations.GetCampaignTranslationsAsync("campaign-1", "variation-1");
        TranslationsResponse draft = await Translations.GetCampaignTranslationsAsync("campaign-1", "variation-1", Locale, postLaunchDraftVersion: true);

        updated.Message.Should().Be("success");
        live.Translations.Should().ContainSingle().Which.TranslationMap["id_0"].Should().BeEmpty();
        ShouldBeTranslated(draft);
        ShouldBeSource(await Translations.GetCampaignSourceAsync("campaign-1", "variation-1", Locale, postLaunchDraftVersion: true));
    }

    [Fact]
    public async Task Canvas_is_translated()
    {
        await Translations.UpdateCanvasTranslationsAsync(new("canvas-1", "step-1", "variation-1", Locale, Texts));

        ShouldBeTranslated(await Translations.GetCanvasTranslationsAsync("canvas-1", "step-1", "variation-1"));
        ShouldBeSource(await Translations.GetCanvasSourceAsync("canvas-1", "step-1", "variation-1"));
    }

    [Fact]
    public async Task Content_block_is_translated()
    {
        await Translations.UpdateContentBlockTranslationsAsync(new("block-1", Locale, Texts));

        ShouldBeTranslated(await Translations.GetContentBlockTranslationsAsync("block-1", Locale));
        ShouldBeSource(await Translations.GetContentBlockSourceAsync("block-1"));
    }

    [Fact]
    public async Task Templates_are_translated()
    {
        await Translations.UpdateEmailTemplateTranslationsAsync(new("template-1", Locale, Texts));
        await Translations.UpdateWebhookTemplateTranslationsAsync(new("template-2", Locale, Texts));

        ShouldBeTranslated(await Translations.GetEmailTemplateTranslationsAsync("template-1"));
        ShouldBeTranslated(await Translations.GetEmailTemplateLocaleAsync("template-1", Locale));
        ShouldBeTranslated(await Translations.GetWebhookTemplateTranslationsAsync("template-2"));
        ShouldBeSource(await Translations.GetEmailTemplateSourceAsync("template-1"));
        ShouldBeSource(await Translations.GetWebhookTemplateSourceAsync("template-2"));
    }

    [Fact]
    public async Task Refusals_of_both_shapes_are_read()
    {
        BrazeApiException list = await RefusedAsync(() => Translations.GetContentBlockTranslationsAsync("block-1", "x"));
        BrazeApiException text = await RefusedAsync(() => Translations.GetWebhookTemplateTranslationsAsync("template-2", "x"));

        list.VendorMessage.Should().Be("The provided locale code does not exist.");
        text.VendorMessage.Should().Be("Invalid locale ID");
    }

    [Fact]
    public async Task Every_request_of_the_client_is_one_that_Braze_accepts()
    {
        OperationCall[] calls = [.. OperationCall.All.Where(c => c.Operation.Documentation.AbsoluteUri.Contains("/endpoints/translations/", StringComparison.Ordinal))];
        foreach (OperationCall call in calls)
        {
            (await call.SendAsync(_host!.Client)).Errors.Should().BeEmpty(call.Operation.Name);
        }

        calls.Select(c => c.Operation).Distinct().Should().HaveCount(16);
    }

    private static void ShouldBeTranslated(TranslationsResponse response)
    {
        Translation translation = response.Translations.Should().ContainSingle().Subject;
        translation.TranslationMap.Should().BeEquivalentTo(new Dictionary<string, string> { ["id_0"] = "¡Hola!", ["id_1"] = "" });
        TranslationLocale locale = translation.Locale!;
        (locale.Uuid, locale.Name, locale.Country, locale.Language, locale.LocaleKey).Should().Be((Locale, "es-MX", "MX", "es", "es-mx"));
    }

    private static void ShouldBeSource(TranslationSourceResponse response) => response.Translations.TranslationMap.Should().BeEquivalentTo(Source);

    private static async Task<BrazeApiException> RefusedAsync(Func<Task> call) => (await call.Should().ThrowAsync<BrazeApiException>()).Which;
}
