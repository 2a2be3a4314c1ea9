using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Messages, schedules and live activities against the second description of Braze.</summary>
public sealed class MessagesSandboxTests : IAsyncLifetime
{
    private static readonly SendSchedule Tomorrow = SendSchedule.At(Wire.Now.AddDays(1));

    private SandboxHost? _host;

    private IBrazeMessages Messages => _host!.Client.Messages;

    private BrazeSandbox Sandbox => _host!.Sandbox;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        Sandbox.Profiles.Set("u-1");
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task SendAsync_reaches_the_users_that_exist()
    {
        MessageSendResponse response = await Messages.SendAsync(MessageCalls.ToOneUser());

        SandboxSend send = Sandbox.Sends.Should().ContainSingle().Subject;
        send.DispatchId.Should().Be(response.DispatchId);
        send.Recipients.Should().ContainSingle().Which.ReachesProfile.Should().BeTrue();
        send.Messages!["sms"]!["body"]!.GetValue<string>().Should().Be("Hello");
    }

    [Fact]
    public async Task SendBroadcastAsync_goes_to_the_segment()
    {
        await Messages.SendBroadcastAsync(new MessageBroadcast("segment-1") { Messages = { WebPush = new WebPushMessage("Hi", "Text") } });

        Sandbox.Sends.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Broadcast = true, SegmentId = "segment-1" });
    }

    [Fact]
    public async Task Broadcasts_beyond_ten_a_minute_to_one_audience_are_held_back_and_other_sends_are_not()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(options => options.AcceptUnknownMessageIds = true);
        for (int i = 0; i < 10; i++)
        {
            await host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("campaign-1"));
        }

        Func<Task> send = () => host.Client.Campaigns.SendBroadcastAsync(new CampaignBroadcast("campaign-1"));

        RateLimitedException e = (await send.Should().ThrowAsync<RateLimitedException>()).Which;
        e.RateLimit!.Limit.Should().Be(10);
        await host.Client.Campaigns.SendAsync(new CampaignTrigger("campaign-1") { Recipients = { new Recipient(Wire.User) } });
        host.Sandbox.Sends.Should().HaveCount(11);
    }

    [Fact]
    public async Task A_schedule_is_made_changed_and_sent_when_its_time_has_come()
    {
        ScheduleResponse made = await Messages.ScheduleAsync(MessageCalls.ToOneUser(), MessageCalls.LocalMorning);
        await Messages.UpdateScheduleAsync(made.ScheduleId!, Tomorrow);
        await Messages.UpdateScheduleAsync(made.ScheduleId!, new MessageContent { Sms = new SmsMessage("app-1", "group-1", "Later") });
        await Messages.UpdateScheduleAsync(made.ScheduleId!, Tomorrow, new MessageContent { Sms = new SmsMessage("app-1", "group-1", "At last") });
        IReadOnlyList<SandboxSchedule> scheduled = Sandbox.Schedules;

        _host!.Clock.Advance(TimeSpan.FromDays(1));

        scheduled.Should().ContainSingle().Which.Time.Should().Be(Wire.Now.AddDays(1));
        SandboxSend send = Sandbox.Sends.Should().ContainSingle().Subject;
        (send.ScheduleId, send.DispatchId).Should().Be((made.ScheduleId, made.DispatchId!));
        send.Messages!["sms"]!["body"]!.GetValue<string>().Should().Be("At last");
    }

    [Fact]
    public async Task A_schedule_that_was_deleted_is_unknown()
    {
        ScheduleResponse made = await Messages.ScheduleBroadcastAsync(
            new MessageBroadcast("segment-1") { Messages = { WebPush = new WebPushMessage("Hi", "Text") } }, MessageCalls.BestTime);
        await Messages.DeleteScheduleAsync(made.ScheduleId!);

        Func<Task> again = () => Messages.DeleteScheduleAsync(made.ScheduleId!);

        (await again.Should().ThrowAsync<BrazeApiException>()).Which.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Sandbox.Schedules.Should().BeEmpty();
    }

    [Fact]
    public async Task GetScheduledBroadcastsAsync_returns_what_the_dashboard_sends()
    {
        Sandbox.Campaigns.Add(new SandboxCampaign("campaign-1") { Name = "Spring", Tags = ["season"], NextSendTime = Wire.Now.AddHours(2) });

        ScheduledBroadcast broadcast = (await Messages.GetScheduledBroadcastsAsync(DateOnly.FromDateTime(Wire.Now.UtcDateTime).AddDays(1)))
            .ScheduledBroadcasts.Should().ContainSingle().Subject;

        (broadcast.Id, broadcast.Name, broadcast.Type, broadcast.ScheduleType).Should().Be(("campaign-1", "Spring", "Campaign", "UTC"));
        broadcast.Tags.Should().Equal("season");
        broadcast.NextSendTime.Should().StartWith("2026-03-01T12:00:00");
    }

    [Fact]
    public async Task A_live_activity_is_started_and_ended()
    {
        await Messages.StartLiveActivityAsync(MessageCalls.Match(), [Wire.User]);
        await Messages.StartLiveActivityBroadcastAsync(MessageCalls.Match(), "segment-1");
        await Messages.StartLiveActivityBroadcastAsync(MessageCalls.Match(), ConnectedAudience.EmailSubscriptionIs(GlobalSubscriptionState.OptedIn));
        await Messages.UpdateLiveActivityAsync(new LiveActivityUpdate("app-1", "match-1") { ContentState = { ["home_goals"] = 2 }, EndActivity = true });

        SandboxLiveActivity activity = Sandbox.LiveActivities.Should().ContainSingle().Subject;
        (activity.Updates, activity.Ended).Should().Be((1, true));
        activity.ContentState["home_goals"]!.GetValue<int>().Should().Be(2);
    }
}
