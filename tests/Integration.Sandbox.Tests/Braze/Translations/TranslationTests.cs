namespace Integration.Sandbox.Tests;

public sealed class TranslationTests : SandboxTest
{
    private const string Mexico = "00000000-0000-0000-0000-000000000001";
    private const string German = "00000000-0000-0000-0000-000000000002";
    private static readonly Dictionary<string, string> Source = new() { ["id_0"] = "Hello", ["id_1"] = "See you" };

    public static TheoryData<string, string, string> Messages => new()
    {
        { "campaigns/translations", "campaign_id=c-1&message_variation_id=m-1", """ "campaign_id":"c-1","message_variation_id":"m-1" """ },
        { "canvas/translations", "workflow_id=v-1&step_id=s-1&message_variation_id=m-1", """ "workflow_id":"v-1","step_id":"s-1","message_variation_id":"m-1" """ },
        { "content_blocks/translations", "content_block_id=b-1", """ "content_block_id":"b-1" """ },
        { "templates/email/translations", "template_id=e-1", """ "template_id":"e-1" """ },
        { "templates/webhook/translations", "template_id=w-1", """ "template_id":"w-1" """ },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Translations_are_set_and_read_by_locale(string route, string query, string ids)
    {
        AddAll(launched: false);
        bool bare = IsWebhook(route);

        Answer before = await ReadAsync($"{route}?{query}");
        Answer set = await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{Mexico}}","translation_map":{"id_1":"Hasta luego"} }""");
        Answer one = await ReadAsync($"{route}?{query}&locale_id={Mexico}");
        Answer source = await ReadAsync($"{route}/source?{query}");

        const string german = """{"translation_map":{"id_0":"","id_1":""},"locale":{"uuid":"00000000-0000-0000-0000-000000000002","name":"de","country":null,"language":"de","locale_key":"de"}}""";
        before.Json["translations"]!.AsArray().Select(t => t.Text()).Should().HaveCount(2).And.EndWith(german);
        (set.Status, set.Json.Text()).Should().Be((200, bare ? "{}" : """{"message":"success"}"""));
        one.Status.Should().Be(200);
        one.Json.Text().Should().Be(
            """{"translations":[{"translation_map":{"id_0":"","id_1":"Hasta luego"},"locale":{"uuid":"00000000-0000-0000-0000-000000000001","name":"es-MX","country":"MX","language":"es","locale_key":"es-mx"}}]}""");
        source.Json["translations"].Text().Should().Be("""{"translation_map":{"id_0":"Hello","id_1":"See you"}}""");
        source.Message.Should().Be(bare ? null : "success");
        one.Header("X-RateLimit-Limit").Should().Be("250000");
        one.Header("X-RateLimit-Remaining").Should().Be("249998");
        source.Header("X-RateLimit-Remaining").Should().Be("249999");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Calls_refuse_what_is_documented_as_wrong(string route, string query, string ids)
    {
        AddAll(launched: false);
        bool bare = IsWebhook(route);
        string unknown = "The provided locale code does not exist.";

        ShouldBeRefused(route, await ReadAsync($"{route}?{query}&locale_id=x"), 400, bare ? "Invalid locale ID" : unknown);
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"x","translation_map":{"id_1":"a"} }"""), 400, bare ? "Locale not found" : unknown);
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"translation_map":{"id_1":"a"} }"""), 400, bare ? "Locale not found" : unknown);
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{German}}" }"""), 400, "'translation_map' must*");
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{German}}","translation_map":{} }"""), 400, "'translation_map' must*");
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{German}}","translation_map":{"id_0":1} }"""), 400, "'translation_map' must*");
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{German}}","translation_map":{"id_0":"a","id_9":"b"} }"""), 400, "*IDs are mismatched*");
        ShouldBeRefused(route, await ReadAsync(route), 400, "*is required");
        ShouldBeRefused(route, await ReadAsync($"{route}?{query}9"), 404, "*not found");
        ShouldBeRefused(route, await ReadAsync($"{route}/source?{query}9"), 404, "*not found");
        ShouldBeRefused(route, await PutAsync(route, "{}"), 400, "*is required");
        (await ReadAsync($"{route}?{query}&locale_id={German}")).Json["translations"]![0]!["translation_map"].Text().Should().Be("""{"id_0":"","id_1":""}""");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Message_without_translation_tags_is_refused(string route, string query, string ids)
    {
        AddAll(launched: false, source: []);
        string problem = IsWebhook(route) ? "This template does not have multi-language setup" : "This message does not support multi-language.";

        ShouldBeRefused(route, await ReadAsync($"{route}?{query}"), 400, problem);
        ShouldBeRefused(route, await ReadAsync($"{route}/source?{query}"), 400, problem);
        ShouldBeRefused(route, await PutAsync(route, $$"""{ {{ids}},"locale_id":"{{Mexico}}","translation_map":{"id_1":"a"} }"""), 400, problem);
    }

    [Fact]
    public async Task Changes_of_what_is_live_go_into_its_draft()
    {
        AddAll(launched: true);
        const string query = $"campaigns/translations?campaign_id=c-1&message_variation_id=m-1&locale_id={Mexico}";

        await PutAsync("campaigns/translations", $$"""{"campaign_id":"c-1","message_variation_id":"m-1","locale_id":"{{Mexico}}","translation_map":{"id_0":"Hola"} }""");

        (await ReadAsync(query)).Json["translations"]![0]!["translation_map"]!["id_0"].Text().Should().Be("\"\"");
        (await ReadAsync(query + "&post_launch_draft_version=true")).Json["translations"]![0]!["translation_map"]!["id_0"].Text().Should().Be("\"Hola\"");
    }

    [Fact]
    public async Task Translations_of_an_email_template_have_a_second_path_for_one_locale()
    {
        AddAll(launched: false);

        Answer answer = await ReadAsync($"templates/translations/email?template_id=e-1&locale_id={German}");

        answer.Json["translations"]!.AsArray().Select(t => (string?)t!["locale"]!["uuid"]).Should().Equal(German);
        (await ReadAsync("templates/translations/email?template_id=e-1")).Json["translations"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Reset_forgets_locales_and_messages()
    {
        AddAll(launched: false);

        Sandbox.Braze.Reset();
        Answer gone = await ReadAsync("content_blocks/translations?content_block_id=b-1");
        Sandbox.Braze.Translations.AddContentBlock("b-1", Source);

        gone.Status.Should().Be(404);
        (await ReadAsync("content_blocks/translations?content_block_id=b-1")).Json.Text().Should().Be("""{"translations":[]}""");
    }

    [Fact]
    public void Adding_refuses_blank_ids()
    {
        SandboxTranslations translations = Sandbox.Braze.Translations;

        translations.Invoking(t => t.AddLocale("", "de")).Should().Throw<ArgumentException>();
        translations.Invoking(t => t.AddLocale(German, " ")).Should().Throw<ArgumentException>();
        translations.Invoking(t => t.AddCanvas("v-1", " ", "m-1", Source)).Should().Throw<ArgumentException>();
        translations.Invoking(t => t.AddContentBlock("b-1", null!)).Should().Throw<ArgumentNullException>();
    }

    private static bool IsWebhook(string route) => route.Contains("webhook", StringComparison.Ordinal);

    private static void ShouldBeRefused(string route, Answer answer, int status, string message)
    {
        answer.Status.Should().Be(status);
        string? text = IsWebhook(route) ? answer.Message : (string?)answer.Json["errors"]!.AsArray().Should().ContainSingle().Subject!["message"];
        text.Should().Match(message);
    }

    private void AddAll(bool launched, Dictionary<string, string>? source = null)
    {
        SandboxTranslations translations = Sandbox.Braze.Translations;
        source ??= Source;
        translations.AddLocale(Mexico, "es-MX");
        translations.AddLocale(German, "de");
        translations.AddCampaign("c-1", "m-1", source, launched);
        translations.AddCanvas("v-1", "s-1", "m-1", source, launched);
        translations.AddContentBlock("b-1", source);
        translations.AddEmailTemplate("e-1", source);
        translations.AddWebhookTemplate("w-1", source);
    }

    private Task<Answer> ReadAsync(string path) => Braze.AskAsync(new HttpRequestMessage(HttpMethod.Get, path));

    private Task<Answer> PutAsync(string path, string body) => Braze.AskAsync(new HttpRequestMessage(HttpMethod.Put, path) { Content = Wire.Json(body) });
}
