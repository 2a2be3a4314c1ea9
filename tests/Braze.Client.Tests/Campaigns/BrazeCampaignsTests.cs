using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeCampaignsTests
{
    private const int FiftyKilobytes = 51_200;

    public static TheoryData<string, Func<CampaignTrigger>> Refused => new()
    {
        { "*no recipient*SendBroadcastAsync*", () => new CampaignTrigger("c-1") },
        { "*no recipient*SendBroadcastAsync*", () => new CampaignTrigger("c-1") { Audience = ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists) } },
        { "*51 recipients*limit is 50*", () => To([.. Enumerable.Range(0, 51).Select(i => new Recipient(BrazeUser.External($"u-{i}")))]) },
        { "Recipient 1 is null*", () => To(new Recipient(Wire.User), null!) },
        { "Recipient 0 *SendToExistingOnly*alias*", () => To(new Recipient(BrazeUser.Alias("a", "l")) { SendToExistingOnly = true }) },
        { "Recipient 0 *SendToExistingOnly*alias*", () => To(new Recipient(BrazeUser.Alias("a", "l")) { SendToExistingOnly = false, Attributes = { ["tier"] = "gold" } }) },
        { "Recipient 0 *SendToExistingOnly*without Attributes*", () => To(new Recipient(Wire.User) { SendToExistingOnly = false }) },
        { "Recipient 0 *no Prioritization*", () => To(ByEmail()) },
        { "Recipient 0 *both identified and unidentified*", () => To(ByEmail(RecipientPriority.Identified, RecipientPriority.Unidentified)) },
        { "Recipient 0 *empty step*", () => To(ByEmail(default(RecipientPriority))) },
        { "Recipient 0 *only for recipients named by e-mail*", () => To(new Recipient(Wire.User) { Prioritization = { RecipientPriority.Identified } }) },
        { "Recipient 0 *MergeObjects*", () => To(new Recipient(Wire.User) { Attributes = { ["pets"] = Update() } }) },
        { "trigger_properties of the request: *limit is 51200*", () => new CampaignTrigger("c-1") { TriggerProperties = { ["x"] = new string('x', FiftyKilobytes) }, Recipients = { new Recipient(Wire.User) } } },
        { "trigger_properties of recipient 1: *limit is 51200*", () => To(new Recipient(Wire.User), new Recipient(Wire.User) { TriggerProperties = { ["x"] = new string('x', FiftyKilobytes) } }) },
        { "SendId*1 to 64 ASCII*", () => WithSendId("") },
        { "SendId*1 to 64 ASCII*", () => WithSendId(new string('s', 65)) },
        { "SendId*1 to 64 ASCII*", () => WithSendId("påske") },
        { "SendId*1 to 64 ASCII*", () => WithSendId("a\nb") },
        { "Attachment 0 *null*", () => With([null!]) },
        { "Attachment 1 *no FileName*", () => With(new MessageAttachment("a", new Uri("https://files.test/a")), new MessageAttachment(" ", new Uri("https://files.test/a"))) },
        { "Attachment 0 *Url is not absolute*", () => With(new MessageAttachment("a", new Uri("a.pdf", UriKind.Relative))) },
        { "Attachment 0 *Url is not absolute*", () => With(new MessageAttachment("a", null!)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task SendAsync_sends_nothing_when_Braze_would_refuse_the_request(string message, Func<CampaignTrigger> trigger)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> send = () => host.Client.Campaigns.SendAsync(trigger());

        await send.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_accepts_fifty_recipients()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Campaigns.SendAsync(To([.. Enumerable.Range(0, 50).Select(i => new Recipient(BrazeUser.External($"u-{i}")))]));

        JsonNode.Parse(host.Handler.Requests.Single().BodyText)!["recipients"]!.AsArray().Should().HaveCount(50);
    }

    [Fact]
    public async Task SendAsync_accepts_properties_of_exactly_fifty_kilobytes()
    {
        using BrazeHost host = BrazeHost.Accepting();
        int punctuation = """{"x":""}""".Length;

        await host.Client.Campaigns.SendAsync(new CampaignTrigger("c-1")
        {
            TriggerProperties = { ["x"] = new string('x', FiftyKilobytes - punctuation) },
            Recipients = { new Recipient(Wire.User) },
        });

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Recipient_refuses_a_phone_number()
    {
        Action byPhone = () => _ = new Recipient(BrazeUser.Phone("+4700000000"));

        byPhone.Should().Throw<ArgumentException>().WithMessage("*sends to no phone number*").Which.Message.Should().NotContain("4700000000");
    }

    [Fact]
    public void Recipient_refuses_no_user()
    {
        Action missing = () => _ = new Recipient(null!);

        missing.Should().Throw<ArgumentNullException>().WithParameterName("user");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Campaign_refuses_an_empty_id(string? id)
    {
        Action trigger = () => _ = new CampaignTrigger(id!);
        Action broadcast = () => _ = new CampaignBroadcast(id!);

        trigger.Should().Throw<ArgumentException>().WithParameterName("campaignId");
        broadcast.Should().Throw<ArgumentException>().WithParameterName("campaignId");
    }

    [Fact]
    public async Task Methods_refuse_null()
    {
        using BrazeHost host = BrazeHost.Accepting();
        Func<Task> send = () => host.Client.Campaigns.SendAsync(null!);
        Func<Task> broadcast = () => host.Client.Campaigns.SendBroadcastAsync(null!);

        await send.Should().ThrowAsync<ArgumentNullException>().WithParameterName("trigger");
        await broadcast.Should().ThrowAsync<ArgumentNullException>().WithParameterName("broadcast");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendBroadcastAsync_sends_nothing_when_Braze_would_refuse_the_request()
    {
        using BrazeHost host = BrazeHost.Accepting();
        Func<Task> badId = () => host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1") { SendId = "" });
        Func<Task> tooLarge = () => host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1") { TriggerProperties = { ["x"] = new string('x', FiftyKilobytes) } });

        await badId.Should().ThrowAsync<ArgumentException>().WithMessage("SendId*");
        await tooLarge.Should().ThrowAsync<ArgumentException>().WithMessage("trigger_properties of the request*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_returns_everything_Braze_answered()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("campaigns.trigger.send.response.json"));

        TriggerSendResponse response = await host.Client.Campaigns.SendAsync(To(new Recipient(Wire.User)));

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        response.DispatchId.Should().Be("00000000000000000000000000000001");
        response.SendId.Should().Be("send-1");
        response.Message.Should().Be("success");
        response.Notice.Should().BeNull();
        response.Errors.Should().ContainSingle().Which.Message.Should().Be("a recipient was left out");
        response.AdditionalProperties.Should().ContainKey("queue_depth").WhoseValue.GetString().Should().Be("12");
    }

    [Fact]
    public async Task SendBroadcastAsync_returns_the_send_id_Braze_made()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("campaigns.trigger.send.broadcast.response.json"));

        TriggerSendResponse response = await host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("c-1"));

        response.SendId.Should().Be("send-1");
        JsonNode.Parse(host.Handler.Requests.Single().BodyText)!.AsObject().Select(member => member.Key).Should().Equal("campaign_id", "broadcast");
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task SendAsync_is_not_repeated_when_Braze_may_have_sent(HttpStatusCode status)
    {
        using BrazeHost host = BrazeHost.Answering(status, """{"message":"try later"}""");

        Func<Task> send = () => host.RunAsync(host.Client.Campaigns.SendAsync(To(new Recipient(Wire.User))));

        (await send.Should().ThrowAsync<BrazeApiException>()).Which.Should().Match<BrazeApiException>(e => e.OutcomeUnknown && e.Attempts == 1);
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_is_repeated_when_the_connection_was_never_made()
    {
        using BrazeHost host = new();
        host.Handler
            .ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.ConnectionError))
            .Answer(HttpStatusCode.Created, """{"message":"success","dispatch_id":"d-1"}""");

        TriggerSendResponse response = await host.RunAsync(host.Client.Campaigns.SendAsync(To(new Recipient(Wire.User))));

        response.DispatchId.Should().Be("d-1");
        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task SendAsync_waits_as_told_when_the_rate_limit_is_reached()
    {
        using BrazeHost host = new();
        host.Handler
            .Answer(HttpStatusCode.TooManyRequests, "", ("X-Ratelimit-Retry-After", "7"))
            .Answer(HttpStatusCode.Created, """{"message":"success"}""");

        await host.RunAsync(host.Client.Campaigns.SendAsync(To(new Recipient(Wire.User))));

        IReadOnlyList<SentRequest> sent = host.Handler.Requests;
        (sent[1].At - sent[0].At).Should().Be(TimeSpan.FromSeconds(7));
        sent[1].Body.Should().Equal(sent[0].Body);
    }

    private static CampaignTrigger To(params Recipient[] recipients)
    {
        CampaignTrigger trigger = new("c-1");
        trigger.Recipients.AddRange(recipients);
        return trigger;
    }

    private static CampaignTrigger WithSendId(string sendId) => new("c-1") { SendId = sendId, Recipients = { new Recipient(Wire.User) } };

    private static CampaignTrigger With(params MessageAttachment[] attachments)
    {
        CampaignTrigger trigger = To(new Recipient(Wire.User));
        trigger.Attachments.AddRange(attachments);
        return trigger;
    }

    private static Recipient ByEmail(params RecipientPriority[] priorities)
    {
        Recipient recipient = new(BrazeUser.Email("a@b.test"));
        recipient.Prioritization.Clear();
        recipient.Prioritization.AddRange(priorities);
        return recipient;
    }

    private static AttributeValue Update() => AttributeValue.ModifyObjects(update: [new ObjectUpdate("id", 4, new AttributeObject { ["breed"] = "goldfish" })]);
}
