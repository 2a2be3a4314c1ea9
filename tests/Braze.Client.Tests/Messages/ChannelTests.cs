using System.Text.Json;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

public sealed class ChannelTests
{
    private static readonly ContentCardExpiry Tomorrow = ContentCardExpiry.After(TimeSpan.FromDays(1));

    public static TheoryData<string, MessageContent> Refused() => new()
    {
        { "*ApplePush*Alert*", new() { ApplePush = new() } },
        { "*'aps'*", new() { ApplePush = new() { Alert = "Hi", Extra = { ["aps"] = "x" } } } },
        { "*AssetFileType*", new() { ApplePush = new() { Alert = "Hi", AssetUrl = "https://img.test/1.png" } } },
        { "*Category*", new() { ApplePush = new() { Alert = "Hi", Buttons = [new ApplePushButton("yes")] } } },
        { "*RelevanceScore*", new() { ApplePush = new() { Alert = "Hi", RelevanceScore = 1.1m } } },
        { "*ApnsPriority*", new() { ApplePush = new() { Alert = "Hi", ApnsPriority = 0 } } },
        { "*1913 bytes*1912*", new() { ApplePush = new() { Alert = new string('x', 1913) } } },
        { "*4001 bytes*4000*", new() { AndroidPush = new("Hi", new string('x', 4001)) } },
        { "*AndroidPush*Priority*", new() { AndroidPush = new("Hi", "Text") { Priority = 3 } } },
        { "*28 days*", new() { AndroidPush = new("Hi", "Text") { TimeToLive = TimeSpan.FromSeconds(2_419_201) } } },
        { "*KindlePush*Priority*", new() { KindlePush = new("Hi", "Text") { Priority = -3 } } },
        { "*negative*", new() { WebPush = new("Hi", "Text") { TimeToLive = TimeSpan.FromSeconds(-1) } } },
        { "*Email*neither Body nor*", new() { Email = new("app-1", "Shop <shop@b.test>") } },
        { "*attachment 0*absolute*", new() { Email = new("app-1", "Shop <shop@b.test>") { Body = "x", Attachments = [new("r", new Uri("r.pdf", UriKind.Relative))] } } },
        { "*header is text or picture*", WhatsApp(new WhatsAppTemplate("t", "en") { HeaderVariable = "a", HeaderMediaUri = "https://img.test/1.png" }) },
        { "*no Buttons*", WhatsApp(new WhatsAppQuickReply("Again?")) },
        { "*HeaderImageUri*HeaderText*", WhatsApp(new WhatsAppQuickReply("Again?") { Buttons = { "Yes" }, HeaderText = "a", HeaderImageUri = "https://img.test/1.png" }) },
        { "*no Sections*", WhatsApp(new WhatsAppList("Choose", "Open")) },
        { "*11 rows*1 to 10*", WhatsApp(ListOf(6, 5)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Content_is_refused_when_Braze_is_known_to_refuse_it(string message, MessageContent content) =>
        content.Invoking(c => c.ThrowIfInvalid(campaignId: null, "messages")).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Sizes_at_the_limit_and_sizes_of_Liquid_are_left_to_Braze()
    {
        MessageContent[] accepted =
        [
            new() { ApplePush = new() { Alert = new string('x', 1912) } },
            new() { ApplePush = new() { Alert = "{% if a %}" + new string('x', 3000) + "{% endif %}" } },
            new() { ApplePush = new() { Alert = "Hi", Extra = { ["k"] = "{{a}}" + new string('x', 3000) } } },
            new() { AndroidPush = new("Hi", new string('x', 4000)) },
            new() { ApplePush = new() { ContentAvailable = true } },
            new() { AndroidPush = AndroidPushMessage.Silent() },
            WhatsApp(ListOf(5, 5)),
        ];

        foreach (MessageContent content in accepted)
        {
            content.Invoking(c => c.ThrowIfInvalid(campaignId: null, "messages")).Should().NotThrow();
        }
    }

    [Fact]
    public void Sizes_count_bytes_of_alert_and_extra_together()
    {
        MessageContent content = new() { ApplePush = new() { Alert = new string('é', 950), Extra = { ["k"] = "12345" } } };

        content.Invoking(c => c.ThrowIfInvalid(campaignId: null, "messages")).Should().Throw<ArgumentException>().WithMessage("*1913 bytes*");
    }

    [Fact]
    public void A_silent_Android_message_has_neither_title_nor_text() =>
        Json(new MessageContent { AndroidPush = AndroidPushMessage.Silent() }).Should().Be("""{"android_push":{"send_to_sync":true}}""");

    [Fact]
    public void Content_cards_expire_in_one_of_three_ways()
    {
        Card(ContentCardMessage.Banner("https://img.test/1.png", Tomorrow)).Should()
            .Be(Wire.Canonical("""{"type":"BANNER","image_url":"https://img.test/1.png","time_to_live":86400}"""));
        Card(ContentCardMessage.Classic(string.Empty, "Text", ContentCardExpiry.At(Wire.Now.ToOffset(TimeSpan.FromHours(2))))).Should()
            .Be(Wire.Canonical("""{"type":"CLASSIC","title":"","description":"Text","expire_at":"2026-03-01T10:00:00Z"}"""));
        Card(ContentCardMessage.Classic("Hi", "Text", ContentCardExpiry.InLocalTime(new DateOnly(2026, 3, 2), new TimeOnly(8, 0)))).Should()
            .Be(Wire.Canonical("""{"type":"CLASSIC","title":"Hi","description":"Text","expire_at":"2026-03-02T08:00:00","expire_in_local_time":true}"""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_592_001)]
    public void A_content_card_lives_one_second_to_thirty_days(int seconds) =>
        FluentActions.Invoking(() => ContentCardExpiry.After(TimeSpan.FromSeconds(seconds))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Webhooks_take_four_methods() =>
        FluentActions.Invoking(() => new WebhookMessage(HttpMethod.Patch, "https://hooks.test")).Should().Throw<ArgumentException>().WithMessage("*PATCH*");

    [Fact]
    public void A_flow_button_has_at_most_twenty_characters()
    {
        new WhatsAppFlowButton(new string('x', 20), "flow-1").Caption.Should().HaveLength(20);
        FluentActions.Invoking(() => new WhatsAppFlowButton(new string('x', 21), "flow-1")).Should().Throw<ArgumentException>().WithMessage("*21*20*");
    }

    [Theory]
    [MemberData(nameof(WhatsAppMessages))]
    public void WhatsApp_messages_have_the_documented_shape(string type, WhatsAppContent message, string json)
    {
        JsonNode written = JsonNode.Parse(Json(WhatsApp(message)))!["whats_app"]!;

        written["message_type"]!.GetValue<string>().Should().Be(type);
        Wire.Canonical(written["message"]!.ToJsonString()).Should().Be(Wire.Canonical(json));
    }

    public static TheoryData<string, WhatsAppContent, string> WhatsAppMessages() => new()
    {
        { "template_message", new WhatsAppTemplate("t", "en") { HeaderMediaUri = "https://img.test/1.png" }, """{"template_name":"t","template_language_code":"en","header_media_uri":"https://img.test/1.png"}""" },
        { "text_response_message", new WhatsAppText("Hi") { PreviewUrl = true }, """{"body":"Hi","preview_url":true}""" },
        { "text_image_response_message", new WhatsAppImage("https://img.test/1.png") { Caption = "c" }, """{"image_uri":"https://img.test/1.png","caption":"c"}""" },
        { "quick_reply_response_message", new WhatsAppQuickReply("Again?") { HeaderText = "h", Footer = "f", Buttons = { "Yes", "No" } }, """{"body":"Again?","header_text":"h","footer":"f","buttons":[{"text":"Yes"},{"text":"No"}]}""" },
        { "quick_reply_response_message", new WhatsAppQuickReply("Again?") { HeaderImageUri = "https://img.test/1.png", Buttons = { "Yes" } }, """{"body":"Again?","header_image_uri":"https://img.test/1.png","buttons":[{"text":"Yes"}]}""" },
        {
            "list_response_message",
            new WhatsAppList("Choose", "Open") { Header = "h", Footer = "f", Sections = { new WhatsAppListSection("s") { Rows = { "r", new WhatsAppListRow("q", "d") } } } },
            """{"header":"h","body":"Choose","footer":"f","list":{"list_button_text":"Open","list_sections":[{"section_title":"s","list_rows":[{"row_title":"r"},{"row_title":"q","row_description":"d"}]}]}}"""
        },
        {
            "flow_response_message",
            new WhatsAppFlow("Fill in", new WhatsAppFlowButton("Start", "flow-1")) { HeaderText = "h", Footer = "f", GenerateCustomAttribute = true },
            """{"header_text":"h","body":"Fill in","footer":"f","flow_button":{"caption":"Start","flow_id":"flow-1"},"generate_custom_attribute":true}"""
        },
    };

    [Fact]
    public void An_open_word_is_sent_as_it_is() =>
        Json(new MessageContent { ApplePush = new ApplePushMessage { Alert = "Hi", InterruptionLevel = InterruptionLevel.From("gentle") } })
            .Should().Contain("\"interruption_level\":\"gentle\"");

    private static MessageContent WhatsApp(WhatsAppContent message) => new() { WhatsApp = new WhatsAppMessage("app-1", "group-1", message) };

    private static WhatsAppList ListOf(params int[] rows)
    {
        WhatsAppList list = new("Choose", "Open");
        foreach (int count in rows)
        {
            WhatsAppListSection section = new("s");
            section.Rows.AddRange(Enumerable.Range(0, count).Select(i => new WhatsAppListRow($"r-{i}")));
            list.Sections.Add(section);
        }

        return list;
    }

    private static string Card(ContentCardMessage card) => Wire.Canonical(JsonNode.Parse(Json(new MessageContent { ContentCard = card }))!["content_card"]!.ToJsonString());

    private static string Json(MessageContent content) => JsonSerializer.Serialize(content, BrazeRequestJson.Wire.MessageContent);
}
