using System.Globalization;
using System.Net;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeOperationsTests
{
    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Table_has_a_golden_request_a_golden_response_and_a_call_for_each_operation()
    {
        BrazeOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().Equal(BrazeOperations.All);
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden")).Select(Path.GetFileName).Should().BeEquivalentTo(
            BrazeOperations.All.SelectMany(operation => operation.Method == HttpMethod.Get
                ? new[] { $"{operation.Name}.response.json" }
                : [$"{operation.Name}.request.json", $"{operation.Name}.response.json"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_the_documented_request_when_every_member_is_set(string name)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden($"{name}.response.json"));
        OperationCall call = OperationCall.Of(name);

        await call.SendAsync(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(call.Operation.Method);
        sent.Uri.Should().Be(new Uri($"https://rest.fra-01.braze.eu/{call.Target}"));
        sent.Path.Should().NotEndWith("/");
        sent.Header("Authorization").Should().Be($"Bearer {BrazeHost.ApiKey}");
        sent.Headers.Should().NotContainKey("X-Braze-Bulk");
        if (sent.Method == HttpMethod.Get)
        {
            sent.Body.Should().BeEmpty();
            return;
        }

        Wire.Canonical(sent.BodyText).Should().Be(Wire.Canonical(Wire.Golden($"{name}.request.json")));
        sent.Header("Content-Type").Should().Be("application/json");
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("users.track", "users/track")]
    [InlineData("campaigns.trigger.send", "campaigns/trigger/send")]
    [InlineData("campaigns.trigger.send.broadcast", "campaigns/trigger/send")]
    [InlineData("canvas.trigger.send", "canvas/trigger/send")]
    [InlineData("canvas.trigger.send.broadcast", "canvas/trigger/send")]
    [InlineData("campaigns.trigger.schedule.create", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.create.broadcast", "campaigns/trigger/schedule/create")]
    [InlineData("campaigns.trigger.schedule.update", "campaigns/trigger/schedule/update")]
    [InlineData("campaigns.trigger.schedule.delete", "campaigns/trigger/schedule/delete")]
    [InlineData("canvas.trigger.schedule.create", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.create.broadcast", "canvas/trigger/schedule/create")]
    [InlineData("canvas.trigger.schedule.update", "canvas/trigger/schedule/update")]
    [InlineData("canvas.trigger.schedule.delete", "canvas/trigger/schedule/delete")]
    [InlineData("messages.send", "messages/send")]
    [InlineData("messages.send.broadcast", "messages/send")]
    [InlineData("messages.schedule.create", "messages/schedule/create")]
    [InlineData("messages.schedule.create.broadcast", "messages/schedule/create")]
    [InlineData("messages.schedule.update", "messages/schedule/update")]
    [InlineData("messages.schedule.delete", "messages/schedule/delete")]
    [InlineData("messages.scheduled_broadcasts", "messages/scheduled_broadcasts")]
    [InlineData("messages.live_activity.start", "messages/live_activity/start")]
    [InlineData("messages.live_activity.start.broadcast", "messages/live_activity/start")]
    [InlineData("messages.live_activity.update", "messages/live_activity/update")]
    [InlineData("transactional.send", "transactional/v1/campaigns/{campaign_id}/send")]
    public void Operation_has_the_documented_route(string name, string route) => OperationCall.Of(name).Operation.Route.Should().Be(route);

    [Fact]
    public void Broadcasts_have_a_limit_group_of_their_own()
    {
        BrazeOperations.CampaignsTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerSend.LimitGroup);
        BrazeOperations.CanvasTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerSend.LimitGroup);
        BrazeOperations.CampaignsTriggerScheduleCreateBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerScheduleCreate.LimitGroup);
        BrazeOperations.CanvasTriggerScheduleCreateBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerScheduleCreate.LimitGroup);
        BrazeOperations.MessagesSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.MessagesSend.LimitGroup);
    }
}
