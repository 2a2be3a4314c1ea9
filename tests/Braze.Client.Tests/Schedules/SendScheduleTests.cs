using System.Net;
using System.Text.Json.Nodes;

namespace Braze.Client.Tests;

public sealed class SendScheduleTests
{
    [Fact]
    public void At_writes_utc_when_the_moment_has_another_offset() => MessageCalls.Moment.ToString().Should().Be("2026-05-01T09:30:00Z");

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Times_do_not_depend_on_the_culture(string culture)
    {
        using InCulture scope = new(culture);

        SendSchedule.At(Wire.Now).ToString().Should().Be("2026-03-01T10:00:00Z");
        SendSchedule.InLocalTime(new DateOnly(2026, 5, 1), new TimeOnly(9, 30)).ToString().Should().Be("2026-05-01T09:30:00 in_local_time");
        SendSchedule.AtOptimalTime(new DateOnly(2026, 5, 1)).ToString().Should().Be("2026-05-01T00:00:00 at_optimal_time");
    }

    [Fact]
    public async Task ScheduleAsync_refuses_attachments_before_sending()
    {
        using BrazeHost host = BrazeHost.Accepting();
        CampaignTrigger campaign = MessageCalls.Campaign();
        campaign.Attachments.Add(new MessageAttachment("receipt", new Uri("https://files.test/receipt.pdf")));

        Func<Task> schedule = () => host.Client.Campaigns.ScheduleAsync(campaign, MessageCalls.Moment);

        await schedule.Should().ThrowAsync<ArgumentException>().WithMessage("*attachments*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ScheduleAsync_refuses_a_request_without_recipients()
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> campaign = () => host.Client.Campaigns.ScheduleAsync(new CampaignTrigger("campaign-1"), MessageCalls.Moment);
        Func<Task> canvas = () => host.Client.Canvases.ScheduleAsync(new CanvasTrigger("canvas-1"), MessageCalls.Moment);

        await campaign.Should().ThrowAsync<ArgumentException>().WithMessage("*ScheduleBroadcastAsync*");
        await canvas.Should().ThrowAsync<ArgumentException>().WithMessage("*ScheduleBroadcastAsync*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Schedules_are_not_made_twice_and_changes_are_repeated_when_the_server_fails()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.InternalServerError, "{}");

        await FluentActions.Awaiting(() => host.RunAsync(host.Client.Campaigns.ScheduleAsync(MessageCalls.Campaign(), MessageCalls.Moment))).Should().ThrowAsync<BrazeApiException>();
        host.Handler.Requests.Should().ContainSingle();

        await FluentActions.Awaiting(() => host.RunAsync(host.Client.Campaigns.DeleteScheduleAsync("campaign-1", "schedule-1"))).Should().ThrowAsync<BrazeApiException>();
        host.Handler.Requests.Should().HaveCountGreaterThan(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Changes_refuse_an_empty_id(string id)
    {
        using BrazeHost host = BrazeHost.Accepting();
        Func<Task>[] calls =
        [
            () => host.Client.Campaigns.UpdateScheduleAsync(id, "schedule-1", MessageCalls.Moment),
            () => host.Client.Campaigns.DeleteScheduleAsync("campaign-1", id),
            () => host.Client.Canvases.UpdateScheduleAsync("canvas-1", id, MessageCalls.Moment),
            () => host.Client.Canvases.DeleteScheduleAsync(id, "schedule-1"),
            () => host.Client.Messages.UpdateScheduleAsync(id, MessageCalls.Moment),
            () => host.Client.Messages.DeleteScheduleAsync(id),
        ];

        foreach (Func<Task> call in calls)
        {
            await call.Should().ThrowAsync<ArgumentException>();
        }

        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Schedule_answers_with_its_ids()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("campaigns.trigger.schedule.create.response.json"));

        ScheduleResponse response = await host.Client.Campaigns.ScheduleAsync(MessageCalls.Campaign(), MessageCalls.Moment);

        response.ScheduleId.Should().Be("00000000-0000-0000-0000-000000000005");
        response.DispatchId.Should().Be("00000000000000000000000000000005");
    }

    [Fact]
    public async Task UpdateScheduleAsync_writes_only_what_changes()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Messages.UpdateScheduleAsync("schedule-1", MessageCalls.Moment);
        await host.Client.Messages.UpdateScheduleAsync("schedule-1", new MessageContent { ApplePush = new ApplePushMessage { Alert = "Later" } });

        Members(host, 0).Should().Equal("schedule_id", "schedule");
        Members(host, 1).Should().Equal("schedule_id", "messages");
    }

    private static IEnumerable<string> Members(BrazeHost host, int request) =>
        JsonNode.Parse(host.Handler.Requests[request].BodyText)!.AsObject().Select(member => member.Key);
}
