using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Events, timelines, campaigns and merges against the sandbox: what one call does, the others show.</summary>
public sealed class EventSandboxTests : IAsyncLifetime
{
    private const string Statement = "END_USER_MEMBER_STATEMENT";

    private static readonly CustomerId Ann = CustomerId.User("u-1");
    private static readonly CustomerId AnnExternally = CustomerId.External("C/1 ü");

    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        _sandbox.SessionM.Users.Add("u-1", "C/1 ü");
        _sandbox.SessionM.Timelines.Add(Statement);
        _client = SessionMClient.Create(new SessionMOptions
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task SendAsync_records_events_that_earn_points_and_show_in_the_timeline()
    {
        _sandbox.SessionM.Events.Award("review_written", 25);

        EventsResponse answer = await _client.Events.SendAsync(AnnExternally, [new CustomerEvent("app_opened"), Review(5), Review(1)]);

        answer.User.Should().BeEquivalentTo(new { Id = "u-1", AvailablePoints = 50m });
        answer.Notifications!.Value.GetArrayLength().Should().Be(1);
        (await _client.Customers.GetAsync(Ann)).Customer!.AvailablePoints.Should().Be(50);
        _sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("app_opened", "review_written", "review_written");
        Timeline timeline = await _client.Timelines.GetAsync(Ann, Statement, new TimelineQuery { EventTypes = { "review_written" } });
        timeline.Events.Should().HaveCount(2).And.OnlyContain(e => e.OccurredAt == _clock.GetUtcNow());
        timeline.Events[0].Payload!.Value.GetProperty("stars").GetInt32().Should().Be(5);
        timeline.TypeOf(timeline.Events[0])!.Slug.Should().Be("review_written");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_makes_an_event_happen_once_whatever_goes_wrong(bool processed)
    {
        _sandbox.SessionM.Events.Award("review_written", 25);
        Fault fault = Fault.Status(HttpStatusCode.GatewayTimeout);
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserEventsCreate, processed ? fault.AfterProcessing() : fault);
        _sandbox.SessionM.Fail(SessionMOperations.CoreUserEventsCreate, processed ? Fault.ResetAfterProcessing : Fault.ResetBeforeProcessing);

        EventsResponse answer = await _client.Events.SendAsync(Ann, [Review(5)]);

        answer.IsReplay.Should().Be(processed);
        answer.User!.AvailablePoints.Should().Be(25);
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
        _sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(25);
    }

    [Fact]
    public async Task SendAsync_makes_events_of_one_message_id_happen_once_across_calls()
    {
        await _client.Events.SendAsync(Ann, [Review(5)], MessageId.From("job-1"));
        EventsResponse again = await _client.Events.SendAsync(Ann, [Review(5)], MessageId.From("job-1"));

        again.IsReplay.Should().BeTrue();
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_hears_of_an_event_that_is_not_defined_and_SendDeferredAsync_does_not()
    {
        _sandbox.SessionM.Events.Declared = ["app_opened"];
        EventSubmission submission = new() { Events = { new CustomerEvent("app_opened"), Review(5) }, AutoClaim = false };

        (await _client.Events.Invoking(e => e.SendAsync(Ann, submission)).Should().ThrowAsync<SessionMApiException>())
            .Which.Is(SessionMErrorCodes.Validation).Should().BeTrue();
        _sandbox.SessionM.Events.Of("u-1").Should().BeEmpty();

        EventsResponse accepted = await _client.Events.SendDeferredAsync(AnnExternally, submission);
        accepted.User.Should().BeNull();
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "app_opened", IsDeferred = true, AutoClaim = false });
    }

    [Fact]
    public async Task SendToCampaignAsync_reaches_a_campaign_of_the_customer_by_every_route()
    {
        _sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("7", "Spring") { Permalink = "spring/26" });
        _sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign("8", "Others") { UserIds = ["u-2"] });
        EventSubmission survey = new() { Events = { new CustomerEvent("survey_answered") } };

        foreach (CustomerId customer in new[] { Ann, AnnExternally })
        {
            foreach (CampaignKey campaign in new[] { CampaignKey.Id("7"), CampaignKey.Permalink("spring/26") })
            {
                await _client.Events.SendToCampaignAsync(customer, campaign, survey);
            }
        }

        _sandbox.SessionM.Events.Of("u-1").Should().HaveCount(4).And.OnlyContain(e => e.CampaignId == "7");
        (await Refusal(CampaignKey.Id("8"))).Is(SessionMErrorCodes.NotAvailable).Should().BeTrue();
        (await Refusal(CampaignKey.Id("9"))).Is(SessionMErrorCodes.NotFound).Should().BeTrue();
        (await Refusal(CampaignKey.Permalink("autumn"))).Is(SessionMErrorCodes.NotFound).Should().BeTrue();

        async Task<SessionMApiException> Refusal(CampaignKey campaign) =>
            (await _client.Events.Invoking(e => e.SendToCampaignAsync(Ann, campaign, survey)).Should().ThrowAsync<SessionMApiException>()).Which;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAsync_reads_on_from_the_last_timestamp_whatever_its_unit(bool seconds)
    {
        _sandbox.SessionM.Timelines.CountsSeconds = seconds;
        for (int i = 0; i < 5; i++)
        {
            _sandbox.SessionM.Timelines.Put("u-1", Statement, new SandboxTimelineEvent("purchase", _clock.GetUtcNow().AddMinutes(i)) { Payload = new JsonObject { ["n"] = i } });
        }

        List<int> read = [];
        TimelineQuery query = new() { Count = 2 };
        for (int pages = 0; pages < 4; pages++)
        {
            Timeline page = await _client.Timelines.GetAsync(Ann, Statement, query);
            read.AddRange(page.Events.Select(e => e.Payload!.Value.GetProperty("n").GetInt32()));
            query.Since = page.Events is [.., { } last] ? last.Timestamp : query.Since;
        }

        read.Should().Equal(0, 1, 2, 3, 4);
        (await _client.Timelines.GetAsync(AnnExternally, Statement)).Events[4].OccurredAt.Should().Be(_clock.GetUtcNow().AddMinutes(4));
        (await _client.Timelines.Invoking(t => t.GetAsync(Ann, "OTHER")).Should().ThrowAsync<SessionMApiException>()).Which.Is(SessionMErrorCodes.NotFound).Should().BeTrue();
    }

    [Fact]
    public async Task Campaigns_come_in_pages_and_those_of_a_customer_by_targeting()
    {
        _sandbox.SessionM.Campaigns.PageSize = 2;
        for (int i = 1; i <= 5; i++)
        {
            _sandbox.SessionM.Campaigns.Add(new SandboxLoyaltyCampaign($"{i}", $"n{i}") { UserIds = i == 5 ? ["u-1"] : ["u-2"], IsPromotion = i % 2 == 0, EndDate = _clock.GetUtcNow().AddDays(i) });
        }

        List<string?> names = [];
        await foreach (Campaign campaign in _client.Campaigns.ListAsync())
        {
            names.Add(campaign.Name);
        }

        names.Should().Equal("n1", "n2", "n3", "n4", "n5");
        CampaignPage own = await _client.Campaigns.GetForCustomerAsync(AnnExternally, new CampaignQuery { Sections = { CampaignSections.Progress } });
        own.Campaigns.Should().ContainSingle().Which.Should().BeEquivalentTo(new { CampaignId = "5", ProgressState = "in_progress" });
        _clock.Advance(TimeSpan.FromDays(5));
        (await _client.Campaigns.GetForCustomerAsync(Ann)).Campaigns.Should().BeEmpty();
        (await _client.Campaigns.GetPageAsync()).Campaigns.Should().BeEmpty();
    }

    [Fact]
    public async Task A_merge_moves_points_events_and_external_ids_once_and_for_good()
    {
        _sandbox.SessionM.Users.Add("u-2", "C-200");
        _sandbox.SessionM.Points.Deposit("u-1", 10);
        _sandbox.SessionM.Points.Deposit("u-2", 5);
        await _client.Events.SendAsync(CustomerId.User("u-2"), [Review(3)]);
        _sandbox.SessionM.Fail(SessionMOperations.CoreExternalUsersMergeAccounts, Fault.ResetAfterProcessing);

        AccountMergeResponse merged = await _client.Customers.MergeIrreversiblyAsync("C/1 ü", AccountMerge.Legacy("C-200"));

        merged.IsReplay.Should().BeTrue();
        (await _client.Customers.FindAsync(CustomerId.User("u-2"))).Should().BeNull();
        Customer kept = (await _client.Customers.GetAsync(CustomerId.External("C-200"), CustomerExpansions.Identifiers)).Customer!;
        kept.Should().BeEquivalentTo(new { Id = "u-1", ExternalId = "C/1 ü", AvailablePoints = 15m });
        kept.Identifiers.Select(i => i.ExternalId).Should().Equal("C/1 ü", "C-200");
        _sandbox.SessionM.Events.Of("u-1").Should().ContainSingle();
        (await _client.Timelines.GetAsync(Ann, Statement)).Events.Should().ContainSingle();
        (await _client.Customers.Invoking(c => c.MergeIrreversiblyAsync("C/1 ü", AccountMerge.Legacy("C-200"))).Should().ThrowAsync<SessionMApiException>())
            .Which.Is(SessionMErrorCodes.Validation).Should().BeTrue();
    }

    [Fact]
    public async Task Neutral_events_are_recorded_in_order_and_accounted_for()
    {
        _sandbox.SessionM.Events.Declared = ["app_opened", "review_written"];
        DateTimeOffset now = _clock.GetUtcNow();

        SinkResult<UserEvent> result = await _client.EventSink.RecordAsync(
        [
            new UserEvent(UserKey.Native("u-1"), "review_written", now) { Attributes = { ["store id"] = "s-1" } },
            new UserEvent(UserKey.External("C/1 ü"), "unknown", now),
            new UserEvent(UserKey.Native("u-1"), "app_opened", now),
            new UserEvent(UserKey.External("nobody"), "app_opened", now),
        ]);

        result.Applied.Should().Be(2);
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((1, SinkFailureKind.Rejected), (3, SinkFailureKind.Rejected));
        _sandbox.SessionM.Events.Of("u-1").Select(e => e.Name).Should().Equal("review_written", "app_opened");
        ((string?)_sandbox.SessionM.Events.Of("u-1")[0].Attributes["store_id"]).Should().Be("s-1");
    }

    private static CustomerEvent Review(int stars) => new("review_written") { Attributes = { ["stars"] = stars } };
}
