using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeMessagesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task SendAsync_refuses_a_number_of_users_that_Braze_refuses(int count)
    {
        using BrazeHost host = BrazeHost.Accepting();
        MessageSend message = new() { Messages = { WebPush = new WebPushMessage("Hi", "Text") } };
        message.Users.AddRange(Enumerable.Range(0, count).Select(i => BrazeUser.External($"u-{i}")));

        await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(message)).Should().ThrowAsync<ArgumentException>().WithMessage("*1 to 50*Broadcast*");
        await FluentActions.Awaiting(() => host.Client.Messages.ScheduleAsync(message, MessageCalls.Moment)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => host.Client.Messages.StartLiveActivityAsync(MessageCalls.Match(), message.Users)).Should().ThrowAsync<ArgumentException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_counts_external_ids_and_aliases_together()
    {
        using BrazeHost host = BrazeHost.Accepting();
        MessageSend message = new() { Messages = { WebPush = new WebPushMessage("Hi", "Text") } };
        message.Users.AddRange(Enumerable.Range(0, 25).SelectMany(i => new[] { BrazeUser.External($"u-{i}"), BrazeUser.Alias($"a-{i}", "web") }));

        await host.Client.Messages.SendAsync(message);
        message.Users.Add(BrazeUser.External("u-25"));

        await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(message)).Should().ThrowAsync<ArgumentException>().WithMessage("*51*");
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_refuses_users_named_otherwise_without_quoting_them()
    {
        using BrazeHost host = BrazeHost.Accepting();
        MessageSend message = new() { Users = { Wire.User, BrazeUser.Email("a@b.test") }, Messages = { WebPush = new WebPushMessage("Hi", "Text") } };

        (await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(message)).Should().ThrowAsync<ArgumentException>())
            .Which.Message.Should().Contain("User 1").And.NotContain("a@b.test");
    }

    [Fact]
    public async Task SendAsync_refuses_a_request_without_a_message()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(new MessageSend { Users = { Wire.User } })).Should().ThrowAsync<ArgumentException>().WithMessage("*channel*");
        await FluentActions.Awaiting(() => host.Client.Messages.SendBroadcastAsync(new MessageBroadcast("segment-1"))).Should().ThrowAsync<ArgumentException>().WithMessage("*channel*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_needs_a_variation_for_each_message_of_a_campaign()
    {
        using BrazeHost host = BrazeHost.Accepting();
        MessageSend message = MessageCalls.ToOneUser();
        message.CampaignId = "campaign-1";

        await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(message)).Should().ThrowAsync<ArgumentException>().WithMessage("*Sms*MessageVariationId*");
    }

    [Fact]
    public async Task SendAsync_never_broadcasts()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Messages.SendAsync(MessageCalls.ToOneUser());

        JsonNode.Parse(host.Handler.Requests[0].BodyText)!.AsObject().Should().NotContainKey("broadcast");
    }

    [Fact]
    public async Task SendAsync_keeps_users_out_of_the_text_of_a_refusal()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"user customer-77 is unknown"}""");
        MessageSend message = MessageCalls.ToOneUser();
        message.Users.Add(BrazeUser.External("customer-77"));

        (await FluentActions.Awaiting(() => host.Client.Messages.SendAsync(message)).Should().ThrowAsync<BrazeApiException>())
            .Which.Message.Should().Contain("is unknown").And.NotContain("customer-77");
    }

    [Fact]
    public async Task SendAsync_is_not_repeated_when_the_outcome_is_unknown()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.GatewayTimeout, "{}");

        (await FluentActions.Awaiting(() => host.RunAsync(host.Client.Messages.SendAsync(MessageCalls.ToOneUser()))).Should().ThrowAsync<BrazeApiException>())
            .Which.OutcomeUnknown.Should().BeTrue();
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_answers_with_the_ids()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("messages.send.response.json"));

        MessageSendResponse response = await host.Client.Messages.SendAsync(MessageCalls.ToOneUser());

        response.DispatchId.Should().Be("00000000000000000000000000000006");
        response.SendId.Should().Be("send-1");
    }

    [Fact]
    public async Task GetScheduledBroadcastsAsync_reads_every_member()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("messages.scheduled_broadcasts.response.json"));

        ScheduledBroadcastsResponse response = await host.Client.Messages.GetScheduledBroadcastsAsync(new DateOnly(2026, 9, 1));

        response.ScheduledBroadcasts.Should().HaveCount(2);
        ScheduledBroadcast first = response.ScheduledBroadcasts[0];
        (first.Name, first.Id, first.Type, first.NextSendTime, first.ScheduleType).Should()
            .Be(("Spring", "00000000-0000-0000-0000-000000000008", "Campaign", "2026-05-01T09:30:00+00:00", "Europe/Oslo"));
        first.Tags.Should().Equal("season", "mail");
        response.ScheduledBroadcasts[1].Tags.Should().BeEmpty();
        response.ScheduledBroadcasts[1].AdditionalProperties.Should().ContainKey("paused");
    }

    [Fact]
    public async Task StartLiveActivityBroadcastAsync_names_the_audience_as_its_endpoint_does()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Messages.StartLiveActivityBroadcastAsync(MessageCalls.Match(), ConnectedAudience.CustomAttribute("tier", AudienceComparison.Exists));

        JsonObject body = JsonNode.Parse(host.Handler.Requests[0].BodyText)!.AsObject();
        body["custom_audience"]!["custom_attribute"]!["custom_attribute_name"]!.GetValue<string>().Should().Be("tier");
        body.Should().NotContainKeys("audience", "segment_id", "external_user_ids");
    }

    [Fact]
    public async Task StartLiveActivityAsync_needs_title_and_body_of_the_alert()
    {
        using BrazeHost host = BrazeHost.Accepting();
        LiveActivity activity = new("app-1", "match-1", "MatchActivity", new ApplePushMessage { Alert = "It begins" });

        await FluentActions.Awaiting(() => host.Client.Messages.StartLiveActivityAsync(activity, [Wire.User])).Should().ThrowAsync<ArgumentException>().WithMessage("*title*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task UpdateLiveActivityAsync_is_repeated_unless_it_alerts(bool alerts, bool isRepeated)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.InternalServerError, "{}");
        LiveActivityUpdate update = new("app-1", "match-1") { Notification = alerts ? new ApplePushMessage { Alert = "Goal" } : null };

        await FluentActions.Awaiting(() => host.RunAsync(host.Client.Messages.UpdateLiveActivityAsync(update))).Should().ThrowAsync<BrazeApiException>();

        (host.Handler.Requests.Count > 1).Should().Be(isRepeated);
    }
}
