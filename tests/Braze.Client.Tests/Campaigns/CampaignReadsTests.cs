using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class CampaignReadsTests
{
    private static readonly DateTimeOffset January = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task GetPageAsync_reads_the_golden_page()
    {
        CampaignPage page = await GoldenAnswer.ReadAsync(BrazeOperations.CampaignsList, client => client.Campaigns.GetPageAsync());

        page.Campaigns.Should().BeEquivalentTo(
            [
                new CampaignSummary { Id = "campaign-1", LastEdited = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), Name = "Welcome", IsApiCampaign = false, Tags = ["onboarding", "email"] },
                new CampaignSummary { Id = "campaign-2", LastEdited = new(2026, 2, 4, 4, 5, 6, TimeSpan.Zero), Name = "Points", IsApiCampaign = true },
            ],
            options => options.WithStrictOrdering());
        page.AdditionalProperties.Should().BeNull();
    }

    [Fact]
    public async Task GetPageAsync_asks_for_the_oldest_not_archived_when_nothing_is_said()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Campaigns.GetPageAsync();

        host.Handler.Requests.Should().ContainSingle().Which.Path.Should().Be("/campaigns/list?page=0&include_archived=false&sort_direction=asc");
    }

    [Fact]
    public async Task ListAsync_reads_page_after_page_until_one_is_not_full()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.OK, PageOf(0, 100)).Answer(HttpStatusCode.OK, PageOf(100, 2));

        List<CampaignSummary> all = await host.Client.Campaigns.ListAsync(new MessageListQuery { NewestFirst = true }).ToListAsync();

        all.Select(c => c.Id).Should().Equal(Enumerable.Range(0, 102).Select(i => $"campaign-{i}"));
        host.Handler.Requests.Select(r => r.Path).Should().Equal(
            "/campaigns/list?page=0&include_archived=false&sort_direction=desc", "/campaigns/list?page=1&include_archived=false&sort_direction=desc");
    }

    [Fact]
    public async Task GetDetailsAsync_reads_the_golden_campaign()
    {
        CampaignDetails details = await GoldenAnswer.ReadAsync(BrazeOperations.CampaignsDetails, client => client.Campaigns.GetDetailsAsync("campaign-1"));

        details.CreatedAt.Should().Be(January.AddDays(1) + new TimeSpan(3, 4, 5));
        details.UpdatedAt.Should().Be(January.AddDays(2) + new TimeSpan(3, 4, 5));
        details.FirstSent.Should().Be(January.AddDays(3).AddHours(5));
        details.LastSent.Should().Be(January.AddDays(4).AddHours(6));
        (details.Archived, details.Draft, details.Enabled, details.HasPostLaunchDraft).Should().Be((false, false, true, true));
        (details.Name, details.Description, details.ScheduleType).Should().Be(("Welcome", "Greets new members", "action_based"));
        details.Channels.Should().HaveCount(7).And.StartWith("email");
        details.Tags.Should().Equal("onboarding");
        details.Teams.Should().Equal("Loyalty");
        details.Messages.Should().HaveCount(10);
        details.AdditionalProperties.Should().BeNull();
        details.ConversionBehaviors.Should().BeEquivalentTo(
            [
                new ConversionBehavior { Type = "Makes Specific Purchase", Window = 86400, Product = "Shoes" },
                new ConversionBehavior { Type = "Performs Custom Event", Window = 3600, CustomEventName = "visited" },
                new ConversionBehavior { Type = "Starts Session", Window = 60, AppIds = ["app-1", "app-2"] },
                new ConversionBehavior { Type = "Upgrades App", Window = 30 },
            ],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task GetDetailsAsync_reads_the_members_of_each_channel()
    {
        CampaignDetails details = await GoldenAnswer.ReadAsync(BrazeOperations.CampaignsDetails, client => client.Campaigns.GetDetailsAsync("campaign-1"));
        Dictionary<string, MessageVariation> messages = details.Messages;

        ShouldBe(messages["variation-email"], new()
        {
            Channel = "email",
            Name = "Variant 1",
            HasTranslatableContent = true,
            Subject = "Hello",
            Body = "<p>Hello</p>",
            From = ["Shop <shop@b.test>"],
            ReplyTo = "reply@b.test",
            Title = "Welcome mail",
            AmpBody = "<html amp4email></html>",
            Preheader = "Good to see you",
            CustomPlainText = "Hello in text",
            ShouldInlineCss = true,
            ShouldWhitespaceHeader = false,
        });
        messages["variation-email"].Extras!.Value[0].GetProperty("key").GetString().Should().Be("k");
        messages["variation-email"].EmailHeaders!.Value[0].GetProperty("name").GetString().Should().Be("X-Campaign");
        ShouldBe(messages["variation-push"], new() { Channel = "android_push", Name = "Variant 2", Alert = "Hello from push", Title = "Welcome push", Action = "app://home", ImageUrl = "https://files.test/icon.png" });
        messages["variation-push"].Extras!.Value.GetProperty("screen").GetString().Should().Be("home");
        ShouldBe(messages["variation-sms"], new() { Channel = "sms", Body = "Hello by SMS", From = ["+10000000000"], SubscriptionGroupId = "group-1" });
        ShouldBe(messages["variation-webhook"], new() { Channel = "webhook", Url = "https://hooks.test/in", Body = "{}", Type = "raw", Method = "POST" });
        messages["variation-webhook"].Headers!.Value.GetProperty("Content-Type").GetString().Should().Be("application/json");
        ShouldBe(messages["variation-template"], new()
        {
            Channel = "whats_app",
            SubscriptionGroupId = "group-2",
            From = ["+10000000001", "+10000000002"],
            TemplateName = "welcome",
            TemplateLanguageCode = "de",
            HeaderVariables = ["h1"],
            BodyVariables = ["b1", "b2"],
            ButtonVariables = ["u1"],
        });
        ShouldBe(messages["variation-reply"], new() { Channel = "whats_app", SubscriptionGroupId = "group-2", From = ["+10000000001"], Layout = "quick-reply", HeaderText = "Header", BodyText = "Body", FooterText = "Footer" });
        messages["variation-reply"].Buttons!.Value[0].GetProperty("text").GetString().Should().Be("Yes");
        ShouldBe(messages["variation-in-app"], new() { Channel = "in_app_message", Name = "Slide", Message = "Tap me" });
        ShouldBe(messages["variation-survey"], new() { Type = "survey" });
        messages["variation-survey"].Data!.Value.GetProperty("pages")[0].GetProperty("choices")[0].GetProperty("choice_id").GetString().Should().Be("c-1");
        ShouldBe(messages["variation-card"], new() { Channel = "content_cards", Name = "Card" });
        ShouldBe(messages["variation-control"], new() { Channel = "email", Type = "control" });
    }

    [Fact]
    public async Task GetDetailsAsync_reads_a_message_when_its_members_have_other_shapes()
    {
        using BrazeHost host = BrazeHost.Answering(
            HttpStatusCode.OK,
            """{"messages":{"v":{"channel":"tomorrow","body":{"a":1},"name":7,"from":null,"header":false,"created_at":12,"new_member":"x"}},"tags":null}""");

        CampaignDetails details = await host.Client.Campaigns.GetDetailsAsync("campaign-1");

        MessageVariation message = details.Messages["v"];
        (message.Channel, message.Body, message.Name, message.Header, message.CreatedAt).Should().Be(("tomorrow", """{"a":1}""", "7", "false", null));
        message.From.Should().BeEmpty();
        message.AdditionalProperties.Should().ContainKey("new_member");
        details.Tags.Should().BeEmpty();
    }

    [Fact]
    public async Task GetDataSeriesAsync_reads_the_golden_series()
    {
        DataSeries<CampaignPoint> series = await GoldenAnswer.ReadAsync(BrazeOperations.CampaignsDataSeries, client => client.Campaigns.GetDataSeriesAsync("campaign-1", 2));

        series.Data.Select(p => p.Time).Should().Equal(GoldenAnswer.Day(1), GoldenAnswer.Day(2));
        series.Data[1].Messages.Should().BeEmpty();
        series.Data[0].Should().BeEquivalentTo(new CampaignPoint
        {
            Time = GoldenAnswer.Day(1),
            UniqueRecipients = 50,
            Revenue = 12.75m,
            Conversions = 1,
            ConversionsBySendTime = 2,
            Conversions1 = 3,
            Conversions1BySendTime = 4,
            Conversions2 = 5,
            Conversions2BySendTime = 6,
            Conversions3 = 7,
            Conversions3BySendTime = 8,
            Messages = new()
            {
                ["ios_push"] = [new() { VariationApiId = "variation-ios", Sent = 11, DirectOpens = 12, TotalOpens = 13, Bounces = 14, BodyClicks = 15 }],
                ["webhook"] = [new() { VariationApiId = "variation-webhook", Sent = 21, Errors = 22 }],
                ["email"] = [new() { VariationApiId = "variation-email", Sent = 31, Opens = 32, UniqueOpens = 33, Clicks = 34, UniqueClicks = 35, Unsubscribes = 36, Bounces = 37, Delivered = 38, ReportedSpam = 39 }],
                ["sms"] = [new() { VariationApiId = "variation-sms", Sent = 41, SentToCarrier = 42, Delivered = 43, Rejected = 44, DeliveryFailed = 45, Clicks = 46, OptOut = 47, Help = 48 }],
                ["whats_app"] = [new() { VariationApiId = "variation-whats-app", Sent = 51, Delivered = 52, Failed = 53, Read = 54 }],
                ["content_cards"] = [new() { VariationApiId = "variation-card", Sent = 61, TotalClicks = 62, TotalDismissals = 63, TotalImpressions = 64, UniqueClicks = 65, UniqueDismissals = 66, UniqueImpressions = 67 }],
                ["trigger_in_app_message"] =
                [
                    new()
                    {
                        VariationName = "Variant A", Impressions = 71, Clicks = 72, FirstButtonClicks = 73, SecondButtonClicks = 74, Revenue = 7.5m, UniqueRecipients = 75,
                        Conversions = 76, ConversionsBySendTime = 77, Conversions1 = 78, Conversions1BySendTime = 79, Conversions2 = 80, Conversions2BySendTime = 81, Conversions3 = 82, Conversions3BySendTime = 83,
                    },
                    new() { VariationName = "Control", Revenue = 0, UniqueRecipients = 84, Conversions = 85, ConversionsBySendTime = 86, Enrolled = 87 },
                ],
            },
        });
    }

    [Fact]
    public async Task DuplicateAsync_leaves_out_what_was_not_set()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, """{"message":"success"}""");

        DuplicateResponse answer = await host.Client.Campaigns.DuplicateAsync(new CampaignDuplicateRequest("campaign-1", "Copy"));

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        JsonNode.Parse(host.Handler.Requests.Single().BodyText)!.AsObject().Select(m => m.Key).Should().BeEquivalentTo("campaign_id", "name");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task DuplicateAsync_takes_an_empty_body_for_an_answer(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Accepted, body);

        DuplicateResponse answer = await host.Client.Campaigns.DuplicateAsync(new CampaignDuplicateRequest("campaign-1", "Copy"));

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        answer.Message.Should().BeNull();
    }

    [Fact]
    public async Task DuplicateAsync_is_sent_once_when_the_outcome_is_unknown()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new IOException("reset"));

        Func<Task> duplicate = () => host.RunAsync(host.Client.Campaigns.DuplicateAsync(new CampaignDuplicateRequest("campaign-1", "Copy")));

        (await duplicate.Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "Copy")]
    [InlineData("campaign-1", " ")]
    public void Duplicate_request_is_refused_when_a_name_is_empty(string id, string name)
    {
        FluentActions.Invoking(() => new CampaignDuplicateRequest(id, name)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CanvasDuplicateRequest(id, name)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task GetLinksAsync_reads_the_golden_links()
    {
        MessageLinks links = await GoldenAnswer.ReadAsync(BrazeOperations.CampaignsUrlInfoDetails, client => client.Campaigns.GetLinksAsync("campaign-1", "variation-1"));

        (links.Channel, links.Name, links.AdditionalProperties).Should().Be(("email", "Variant 1", null));
        MessageLink link = links.Links.Should().ContainSingle().Subject;
        (link.Url, link.Id, link.Alias, link.AdditionalProperties).Should().Be(("https://shop.test?lid=link-1", "link-1", "shop", null));
        link.ContentBlockPath!.Value.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Calls_are_refused_unsent_when_braze_could_only_refuse_them()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeCampaigns campaigns = host.Client.Campaigns;

        await FluentActions.Awaiting(() => campaigns.GetPageAsync(page: -1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => campaigns.GetDetailsAsync(" ")).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => campaigns.GetDataSeriesAsync("", 7)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => campaigns.GetDataSeriesAsync("campaign-1", 0)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
        await FluentActions.Awaiting(() => campaigns.GetDataSeriesAsync("campaign-1", 101)).Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("*1 to 100*");
        await FluentActions.Awaiting(() => campaigns.GetLinksAsync(" ", "variation-1")).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => campaigns.GetLinksAsync("campaign-1", "")).Should().ThrowAsync<ArgumentException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    // What came as it is has no equality; the tests look into it one by one.
    private static void ShouldBe(MessageVariation message, MessageVariation expected) => message.Should().BeEquivalentTo(
        expected, options => options.Excluding(m => m.Extras).Excluding(m => m.EmailHeaders).Excluding(m => m.Headers).Excluding(m => m.Data).Excluding(m => m.Buttons));

    private static string PageOf(int first, int count) => new JsonObject
    {
        ["campaigns"] = new JsonArray([.. Enumerable.Range(first, count).Select(i => new JsonObject { ["id"] = $"campaign-{i}" })]),
    }.ToJsonString();
}
