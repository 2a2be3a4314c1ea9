using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Braze.Client.Tests;

/// <summary>Host code as the guides show it. It is here to be compiled; what it asserts is that it also runs.</summary>
public sealed class SnippetTests
{
    [Fact]
    public async Task Register()
    {
        ServiceCollection services = [];
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Braze:Uk:Endpoint"] = "EU-01", ["Braze:Uk:ApiKey"] = "key-000" }).Build();
        string key = "key-000";

        services.AddBraze(o => { o.Endpoint = BrazeEndpoint.Eu01; o.ApiKey = key; });
        services.AddBraze("uk", configuration.GetSection("Braze:Uk"));

        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IBrazeClient>().Should().NotBeNull();
        provider.GetRequiredKeyedService<IBrazeClient>("uk").Should().NotBeNull();
    }

    [Fact]
    public async Task A_message()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeClient braze = host.Client;
        (string campaignId, string userId, string offerName, CancellationToken ct) = ("c-1", "u-1", "Coffee", CancellationToken.None);

        await braze.Campaigns.SendAsync(new CampaignTrigger(campaignId)
        {
            Recipients = { new Recipient(BrazeUser.External(userId)) { TriggerProperties = { ["offer_title"] = offerName } } },
        }, ct);

        await braze.Campaigns.SendBroadcastAsync(new CampaignBroadcast(campaignId), ct);

        host.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "refused campaigns.trigger.send BadRequest 1")]
    [InlineData(HttpStatusCode.TooManyRequests, "wait 3600")]
    [InlineData(HttpStatusCode.OK, "unknown")]
    public async Task Its_failures(HttpStatusCode status, string expected)
    {
        using BrazeHost host = new();
        host.Handler.Answer((_, _) => status == HttpStatusCode.OK
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded)
            : Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("""{"message":"no","errors":["x"]}"""), Headers = { { "Retry-After", "3600" } } }));
        IBrazeClient braze = host.Client;
        string seen = "";

        try
        {
            await braze.Campaigns.SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.External("u-1")) } });
        }
        catch (TransportException e) when (e.OutcomeUnknown) { seen = "unknown"; }
        catch (RateLimitedException e) { seen = $"wait {e.RetryAfter.TotalSeconds}"; }
        catch (BrazeApiException e) { seen = $"refused {e.Operation} {e.StatusCode} {e.Errors.Count}"; }

        seen.Should().Be(expected);
    }

    [Fact]
    public async Task Profiles_and_events()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeClient braze = host.Client;
        (DateTimeOffset now, CancellationToken ct) = (Wire.Now, CancellationToken.None);

        var result = await braze.Users.TrackAsync(new TrackRequest
        {
            Attributes =
            {
                new UserAttributes(BrazeUser.External("u-1"))
                {
                    FirstName = "Ann",
                    HomeCity = Optional.Null,
                    ["tier"] = "gold",
                    ["visits"] = AttributeValue.Increment(1),
                    ["segments"] = AttributeValue.Modify(add: ["vip"], remove: ["trial"]),
                },
            },
            Events = { new OrderPlaced(BrazeUser.External("u-1"), now) { OrderId = "o-1", TotalValue = 10, Currency = "NOK", Source = "web", Products = [Shop.Shoe()] } },
        }, ct);

        List<string> rejected = [];
        foreach (TrackFailure f in result.Failures)
        {
            rejected.Add($"{f.Item} {f.Reason}");
        }

        rejected.Should().BeEmpty();
    }

    [Fact]
    public async Task A_hosts_own_test()
    {
        await using var sandbox = await SandboxServer.StartAsync(options => options.Braze.AcceptUnknownMessageIds = true);
        sandbox.Braze.Fail(BrazeOperations.CampaignsTriggerSend, Fault.ResetAfterProcessing);
        await using var braze = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.At(sandbox.Braze.Address), ApiKey = sandbox.Braze.ApiKey });

        Func<Task> handle = () => braze.Campaigns.SendAsync(new CampaignTrigger("c-1") { Recipients = { new Recipient(BrazeUser.External("u-1")) } });

        await handle.Should().ThrowAsync<TransportException>();
        sandbox.Braze.Sends.Should().ContainSingle().Which.Recipients.Should().ContainSingle();
    }

    [Fact]
    public async Task Every_interface_can_be_substituted_and_every_response_constructed()
    {
        IBrazeCampaigns campaigns = Substitute.For<IBrazeCampaigns>();
        campaigns.SendAsync(default!, default).ReturnsForAnyArgs(new TriggerSendResponse { DispatchId = "d-1", Errors = [new BrazeError { Message = "x" }] });
        IBrazeUsers users = Substitute.For<IBrazeUsers>();
        users.TrackAsync(default!, default).ReturnsForAnyArgs(new TrackResult(new TrackResponse { AttributesProcessed = 1 }, 1, [], []));
        IBrazeClient braze = Substitute.For<IBrazeClient>();
        braze.Campaigns.Returns(campaigns);
        braze.Users.Returns(users);

        (await braze.Campaigns.SendAsync(new CampaignTrigger("c-1"))).DispatchId.Should().Be("d-1");
        (await braze.Users.TrackAsync(new TrackRequest())).IsComplete.Should().BeTrue();
        Substitute.For<IBrazeCanvases, IMessageTrigger, IAudienceSink>().Should().NotBeNull();
    }

    [Fact]
    public async Task Without_a_container()
    {
        string key = "key-000";

        await using var braze = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.Us03, ApiKey = key });

        braze.Should().BeAssignableTo<IBrazeClient>();
    }

    [Fact]
    public async Task A_segment()
    {
        using ExportHost host = new();
        host.Api.Answer(HttpStatusCode.OK, $$"""{"message":"success","url":"{{ExportHost.Url}}"}""");
        host.Whole(ExportArchives.Zip(("a.txt", ExportArchives.User(1))));
        IBrazeClient braze = host.Client;
        (string segmentId, string folder, CancellationToken ct, List<string?> seen) = ("s-1", host.Folder, CancellationToken.None, []);

        await foreach (ExportedUser user in braze.Exports.ReadSegmentAsync(new SegmentExportRequest(segmentId, ExportFields.ExternalId, ExportFields.Email), folder, cancellationToken: ct))
        {
            seen.Add(user.ExternalId);
        }

        seen.Should().Equal("u-1");
    }

    [Fact]
    public async Task A_segment_step_by_step()
    {
        using ExportHost host = new();
        host.Api.Answer(HttpStatusCode.OK, $$"""{"message":"success","url":"{{ExportHost.Url}}"}""");
        host.Whole(ExportArchives.Zip(("a.txt", ExportArchives.User(1) + "\nbad")));
        IBrazeClient braze = host.Client;
        (string segmentId, string path, CancellationToken ct, List<object?> seen) = ("s-1", host.Target, CancellationToken.None, []);
        ExportPosition? last = null;

        SegmentExportResponse export = await braze.Exports.StartSegmentExportAsync(new SegmentExportRequest(segmentId, ExportFields.Email), ct);
        await braze.ExportFiles.WaitUntilReadyAsync(export.Url!, cancellationToken: ct);                          // or Braze called the callback
        await braze.ExportFiles.DownloadAsync(export.Url!, path, ct);                                             // goes on where an earlier one ended
        await foreach (ExportedUserLine line in braze.ExportFiles.ReadAsync(path, new ExportReadOptions { After = last }, ct))
        {
            seen.Add(line.IsReadable ? line.User.ExternalId : line.Problem);
            last = line.Position;                                                                                 // keep it, to go on after a crash
        }

        seen.Should().HaveCount(2);
        last.Should().Be(new ExportPosition("a.txt", 2));
    }
}
