using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Campaigns and send ids against the second description of Braze.</summary>
public sealed class CampaignsSandboxTests : IAsyncLifetime
{
    private SandboxHost? _host;

    private IBrazeCampaigns Campaigns => _host!.Client.Campaigns;

    private BrazeSandbox Sandbox => _host!.Sandbox;

    public async Task InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        Sandbox.Profiles.Set("u-1");
        Sandbox.Campaigns.Add(new SandboxCampaign("campaign-1")
        {
            Name = "Spring",
            Description = "For the spring",
            Tags = ["season"],
            Messages =
            [
                new SandboxMessage("variation-1")
                {
                    Content = new() { ["subject"] = "Hello" },
                    Links = [new SandboxLink("link-1", new Uri("https://shop.test/a"), "shop"), new SandboxLink("link-2", new Uri("https://shop.test/b"), "other")],
                },
            ],
        });
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task ListAsync_returns_every_page()
    {
        for (int i = 0; i < 150; i++)
        {
            Sandbox.Campaigns.Add($"other-{i}");
        }

        List<CampaignSummary> all = [];
        await foreach (CampaignSummary campaign in Campaigns.ListAsync(new MessageListQuery { LastEditedAfter = Wire.Now.AddDays(-1) }))
        {
            all.Add(campaign);
        }

        all.Should().HaveCount(151);
        (all[0].Id, all[0].Name, all[0].LastEdited, all[0].IsApiCampaign).Should().Be(("campaign-1", "Spring", Wire.Now, false));
        (await Campaigns.GetPageAsync(new MessageListQuery { NewestFirst = true }, 1)).Campaigns.Should().HaveCount(51);
    }

    [Fact]
    public async Task GetDetailsAsync_returns_what_was_seeded()
    {
        await Campaigns.SendAsync(Trigger());

        CampaignDetails details = await Campaigns.GetDetailsAsync("campaign-1", includeHasTranslatableContent: true);

        (details.Name, details.Description, details.Enabled, details.Archived).Should().Be(("Spring", "For the spring", true, false));
        (details.CreatedAt, details.FirstSent, details.LastSent).Should().Be((Wire.Now, Wire.Now, Wire.Now));
        details.Channels.Should().Equal("email");
        details.Tags.Should().Equal("season");
        details.Messages["variation-1"].Subject.Should().Be("Hello");
        details.Messages["variation-1"].HasTranslatableContent.Should().BeFalse();
    }

    [Fact]
    public async Task Figures_count_what_was_sent()
    {
        SendIdResponse made = await _host!.Client.Sends.CreateSendIdAsync(new SendIdRequest("campaign-1") { SendId = "send-1" });
        CampaignTrigger trigger = Trigger();
        trigger.SendId = made.SendId;
        await Campaigns.SendAsync(trigger);
        await Campaigns.SendAsync(Trigger());

        CampaignPoint ofCampaign = (await Campaigns.GetDataSeriesAsync("campaign-1", 2)).Data[1];
        SendDataPoint ofSend = (await _host.Client.Sends.GetDataSeriesAsync("campaign-1", "send-1", 1)).Data.Should().ContainSingle().Subject;

        (ofCampaign.UniqueRecipients, ofCampaign.Messages["email"][0].Sent).Should().Be((1L, 2L));
        (ofSend.Time, ofSend.UniqueRecipients, ofSend.Messages["email"]![0].Sent).Should().Be((new DateOnly(2026, 3, 1), 1L, 1L));
    }

    [Fact]
    public async Task GetLinksAsync_returns_the_links()
    {
        MessageLinks links = await Campaigns.GetLinksAsync("campaign-1", "variation-1", "link-2");

        links.Channel.Should().Be("email");
        MessageLink link = links.Links.Should().ContainSingle().Subject;
        (link.Id, link.Url, link.Alias).Should().Be(("link-2", "https://shop.test/b", "other"));
    }

    [Fact]
    public async Task DuplicateAsync_makes_a_campaign_that_the_list_shows()
    {
        await Campaigns.DuplicateAsync(new CampaignDuplicateRequest("campaign-1", "Copy") { TagNames = ["test"] });

        CampaignSummary copy = (await Campaigns.GetPageAsync()).Campaigns[1];
        copy.Name.Should().Be("Copy");
        copy.Tags.Should().Equal("test");
    }

    [Fact]
    public async Task A_schedule_is_made_changed_deleted_or_sent()
    {
        ScheduleResponse kept = await Campaigns.ScheduleAsync(Trigger(), MessageCalls.LocalMorning);
        ScheduleResponse cancelled = await Campaigns.ScheduleBroadcastAsync(new CampaignBroadcast("campaign-1"), MessageCalls.BestTime);

        await Campaigns.UpdateScheduleAsync("campaign-1", kept.ScheduleId!, SendSchedule.At(Wire.Now.AddHours(1)));
        await Campaigns.DeleteScheduleAsync("campaign-1", cancelled.ScheduleId!);
        _host!.Clock.Advance(TimeSpan.FromDays(300));

        SandboxSend send = Sandbox.Sends.Should().ContainSingle().Subject;
        (send.ScheduleId, send.DispatchId, send.At).Should().Be((kept.ScheduleId, kept.DispatchId!, Wire.Now.AddHours(1)));
    }

    private static CampaignTrigger Trigger() => new("campaign-1") { Recipients = { new Recipient(Wire.User) } };
}
