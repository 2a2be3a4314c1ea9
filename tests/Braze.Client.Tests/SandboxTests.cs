using System.Net;
using Integration.Abstractions;
using Integration.Http;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>The client over real connections, against a server that counts what it did.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task Campaign_is_sent_exactly_once_when_the_connection_breaks_after_Braze_has_sent()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetAfterProcessing);

        Func<Task> send = () => braze.Campaigns.SendAsync(Campaign());

        (await send.Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
        sandbox.Braze.Sends.Should().ContainSingle().Which.Recipients.Should().ContainSingle();
        sandbox.Braze.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task Campaign_is_not_sent_again_when_the_connection_breaks_before_Braze_has_sent()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetBeforeProcessing);

        Func<Task> send = () => braze.Campaigns.SendAsync(Campaign());

        (await send.Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue("the client cannot tell the two apart");
        sandbox.Braze.Sends.Should().BeEmpty();
    }

    [Fact]
    public async Task Attributes_arrive_when_the_connection_breaks_once()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        sandbox.Braze.Fail(BrazeOperations.UsersTrack, Fault.ResetAfterProcessing);

        TrackResult result = await braze.Users.TrackAsync(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { ["tier"] = "gold" } } });

        result.IsComplete.Should().BeTrue();
        sandbox.Braze.Profiles["u-1"]["tier"]!.GetValue<string>().Should().Be("gold");
        sandbox.Braze.Calls.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(RateLimitHeaders.EpochSeconds)]
    [InlineData(RateLimitHeaders.SecondsRemaining)]
    public async Task Campaign_is_sent_after_the_wait_when_the_rate_limit_is_reached(RateLimitHeaders dialect)
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.TooManyRequests(TimeSpan.FromSeconds(1), dialect));

        TriggerSendResponse response = await braze.Campaigns.SendAsync(Campaign());

        sandbox.Braze.Sends.Should().ContainSingle().Which.DispatchId.Should().Be(response.DispatchId);
        sandbox.Braze.Calls.Select(call => call.Status).Should().Equal(429, 201);
    }

    [Fact]
    public async Task Audience_sink_leaves_exactly_the_right_membership()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        List<AudienceChange> changes = [];
        for (int i = 0; i < 200; i++)
        {
            UserKey user = UserKey.External($"u-{i}");
            changes.Add(AudienceChange.Enter(user, "all", Wire.Now));
            changes.Add(AudienceChange.Exit(user, "even", i % 2 == 0 ? Wire.Now : Wire.Now.AddMinutes(1)));
            changes.Add(AudienceChange.Enter(user, "even", i % 2 == 0 ? Wire.Now.AddMinutes(1) : Wire.Now));
        }

        SinkResult<AudienceChange> result = await braze.Audiences.ApplyAsync(changes);

        result.IsComplete.Should().BeTrue();
        sandbox.Braze.Profiles.Should().HaveCount(200);
        for (int i = 0; i < 200; i++)
        {
            sandbox.Braze.Profiles[$"u-{i}"]["lytics_segments"]!.AsArray().Select(slug => slug!.GetValue<string>())
                .Should().BeEquivalentTo(i % 2 == 0 ? ["all", "even"] : new[] { "all" });
        }
    }

    [Fact]
    public async Task Objects_that_Braze_refuses_are_named_and_the_others_applied()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);
        UserAttributes refused = new(BrazeUser.External("u-2")) { Email = "not an address" };

        TrackResult result = await braze.Users.TrackAsync(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { FirstName = "Ann" }, refused } });

        result.Failures.Should().ContainSingle().Which.Item.Should().BeSameAs(refused);
        sandbox.Braze.Profiles["u-1"]["first_name"]!.GetValue<string>().Should().Be("Ann");
    }

    [Fact]
    public async Task Request_of_which_every_object_is_refused_returns_too()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);

        TrackResult result = await braze.Users.TrackAsync(new TrackRequest { Attributes = { new UserAttributes(Wire.User) { Email = "not an address" } } });

        result.Response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        result.Failures.Should().ContainSingle();
    }

    [Fact]
    public async Task Every_request_of_the_client_is_one_that_Braze_accepts()
    {
        await using SandboxHost host = await SandboxHost.StartAsync(options => options.AcceptUnknownMessageIds = true);

        foreach (OperationCall call in OperationCall.All.Where(call => InSandbox.Contains(call.Operation)))
        {
            BrazeResponse response = await call.SendAsync(host.Client);

            response.Errors.Should().BeEmpty(call.Operation.Name);
        }

        host.Sandbox.Sends.Select(send => (send.Kind, send.Broadcast)).Should().Equal(
            (SandboxSendKind.Campaign, false),
            (SandboxSendKind.Campaign, true),
            (SandboxSendKind.Canvas, false),
            (SandboxSendKind.Canvas, true),
            (SandboxSendKind.Message, false),
            (SandboxSendKind.Message, true),
            (SandboxSendKind.Transactional, false));
    }

    [Fact]
    public async Task Every_operation_of_the_client_is_one_the_sandbox_answers()
    {
        await using SandboxServer sandbox = await StartAsync();

        // A fault cannot be queued for an endpoint that is not there.
        BrazeOperations.All.Should().AllSatisfy(operation => sandbox.Braze.Fail(operation, Fault.Status(HttpStatusCode.OK)));
    }

    /// <summary>Those whose golden request needs nothing that a test would first have to put into the sandbox. The others are called in their groups' tests.</summary>
    private static readonly Integration.Http.Operation[] InSandbox =
    [
        BrazeOperations.UsersTrack,
        BrazeOperations.CampaignsTriggerSend,
        BrazeOperations.CampaignsTriggerSendBroadcast,
        BrazeOperations.CanvasTriggerSend,
        BrazeOperations.CanvasTriggerSendBroadcast,
        BrazeOperations.UsersExportIds,
        BrazeOperations.UsersExportSegment,
        BrazeOperations.UsersExportGlobalControlGroup,
        BrazeOperations.ExportSegmentCancel,
        BrazeOperations.UsersTrackSync,
        BrazeOperations.UsersTrackBulk,
        BrazeOperations.UsersAliasNew,
        BrazeOperations.UsersAliasUpdate,
        BrazeOperations.UsersIdentify,
        BrazeOperations.UsersMerge,
        BrazeOperations.UsersDelete,
        BrazeOperations.UsersExternalIdsRename,
        BrazeOperations.UsersExternalIdsRemove,
        BrazeOperations.CampaignsList,
        BrazeOperations.CampaignsDetails,
        BrazeOperations.CampaignsDataSeries,
        BrazeOperations.CampaignsDuplicate,
        BrazeOperations.CampaignsTriggerScheduleCreate,
        BrazeOperations.CampaignsTriggerScheduleCreateBroadcast,
        BrazeOperations.CanvasList,
        BrazeOperations.CanvasDetails,
        BrazeOperations.CanvasDataSeries,
        BrazeOperations.CanvasDataSummary,
        BrazeOperations.CanvasDuplicate,
        BrazeOperations.CanvasTriggerScheduleCreate,
        BrazeOperations.CanvasTriggerScheduleCreateBroadcast,
        BrazeOperations.SendsIdCreate,
        BrazeOperations.SendsDataSeries,
        BrazeOperations.MessagesSend,
        BrazeOperations.MessagesSendBroadcast,
        BrazeOperations.MessagesScheduleCreate,
        BrazeOperations.MessagesScheduleCreateBroadcast,
        BrazeOperations.MessagesScheduledBroadcasts,
        BrazeOperations.MessagesLiveActivityStart,
        BrazeOperations.MessagesLiveActivityStartBroadcast,
        BrazeOperations.MessagesLiveActivityUpdate,
        BrazeOperations.TransactionalSend,
    ];

    private static Task<SandboxServer> StartAsync() => SandboxServer.StartAsync(options => options.Braze.AcceptUnknownMessageIds = true);

    private static BrazeClient Connect(SandboxServer sandbox) => BrazeClient.Create(new BrazeOptions
    {
        Endpoint = BrazeEndpoint.At(sandbox.Braze.Address),
        ApiKey = sandbox.Braze.ApiKey,
        Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    });

    private static CampaignTrigger Campaign() => new("c-1") { Recipients = { new Recipient(Wire.User) } };
}
