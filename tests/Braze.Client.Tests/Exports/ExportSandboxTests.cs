using System.Net;
using Integration.Abstractions;
using Integration.Http;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>A segment export from its start to its last user, over real connections.</summary>
public sealed class ExportSandboxTests
{
    private const int Users = 250;

    [Fact]
    public async Task Segment_is_read_although_nothing_goes_well_at_first()
    {
        await using SandboxServer sandbox = await StartAsync(o => o.ReadyAfterPolls = 2);
        await using BrazeClient braze = Connect(sandbox);
        using ExportHost host = new();
        sandbox.Braze.Fail(BrazeOperations.UsersExportSegment, Fault.Status(HttpStatusCode.BadGateway));
        Storage(sandbox, Fault.Status(HttpStatusCode.ServiceUnavailable));
        SegmentExportResponse export = await braze.Exports.StartSegmentExportAsync(new SegmentExportRequest("s-1", ExportFields.ExternalId, ExportFields.CustomAttributes));

        await braze.ExportFiles.WaitUntilReadyAsync(export.Url!, Soon);
        Storage(sandbox, Fault.BrokenOffBody);
        Storage(sandbox, Fault.ResetBeforeProcessing);
        Storage(sandbox, Fault.BrokenOffBody);
        await braze.ExportFiles.DownloadAsync(export.Url!, host.Target);
        List<ExportedUserLine> lines = await braze.ExportFiles.ReadAsync(host.Target).ToListAsync();

        lines.Select(l => l.User?.ExternalId).Should().Equal(Enumerable.Range(0, Users).Select(i => $"u-{i}"));
        lines.Select(l => l.Position.FileName).Distinct().Should().HaveCount(3);
        RecordedCall[] fetches = [.. sandbox.Braze.Calls.Where(c => c.Route == BrazeSandbox.ExportFileRoute)];
        fetches.Select(c => c.Status).Should().Equal(503, 403, 403, 206, 200, null, 206, 206);
        fetches.Should().OnlyContain(c => !c.RequestHeaders.ContainsKey("Authorization"), "the storage would refuse the key, and must not have it");
    }

    [Fact]
    public async Task Download_goes_on_in_another_process()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient first = Connect(sandbox, maxRetries: 0);
        await using BrazeClient second = Connect(sandbox);
        using ExportHost host = new();
        Uri url = (await first.Exports.StartSegmentExportAsync(new SegmentExportRequest("s-1", ExportFields.ExternalId))).Url!;
        Storage(sandbox, Fault.BrokenOffBody);

        await FluentActions.Awaiting(() => first.ExportFiles.DownloadAsync(url, host.Target)).Should().ThrowAsync<TransportException>();
        long half = new FileInfo(host.Part).Length;
        await second.ExportFiles.DownloadAsync(url, host.Target);

        half.Should().BePositive();
        sandbox.Braze.Calls.Last().RequestHeaders["Range"].Should().Be($"bytes={half}-");
        (await second.ExportFiles.ReadAsync(host.Target).CountAsync()).Should().Be(Users);
    }

    [Fact]
    public async Task Address_that_was_changed_is_refused_at_once()
    {
        await using SandboxServer sandbox = await StartAsync(o => o.ReadyAfterPolls = 100);
        await using BrazeClient braze = Connect(sandbox);
        SegmentExportResponse export = await braze.Exports.StartSegmentExportAsync(new SegmentExportRequest("s-1", ExportFields.ExternalId));

        Func<Task> wait = () => braze.ExportFiles.WaitUntilReadyAsync(new Uri(export.Url!.AbsoluteUri + "0"), Soon);

        ExportFileException e = (await wait.Should().ThrowAsync<ExportFileException>()).Which;
        (e.Problem, e.Code).Should().Be((ExportFileProblem.Refused, "SignatureDoesNotMatch"));
        e.ToString().Should().NotContain("X-Amz-Signature");
    }

    [Fact]
    public async Task Export_that_is_running_holds_off_a_second_one_until_it_is_cancelled()
    {
        await using SandboxServer sandbox = await StartAsync(o => o.ReadyAfterPolls = 100);
        await using BrazeClient braze = Connect(sandbox, maxRetries: 0);
        SegmentExportRequest request = new("s-1", ExportFields.ExternalId);
        await braze.Exports.StartSegmentExportAsync(request);

        await FluentActions.Awaiting(() => braze.Exports.StartSegmentExportAsync(request)).Should().ThrowAsync<RateLimitedException>();
        await braze.Exports.CancelSegmentExportsAsync("s-1");
        SegmentExportResponse again = await braze.Exports.StartSegmentExportAsync(request);

        again.Url.Should().NotBeNull();
    }

    [Fact]
    public async Task Segment_and_control_group_are_read_in_one_go()
    {
        await using SandboxServer sandbox = await StartAsync(o => o.ReadyAfterPolls = 1);
        await using BrazeClient braze = Connect(sandbox);
        using ExportHost host = new();
        SegmentReadOptions options = new() { Wait = Soon };

        int segment = await braze.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", ExportFields.ExternalId), host.Folder, options).CountAsync();
        int group = await braze.Exports.ReadControlGroupAsync(new ControlGroupExportRequest(ExportFields.ExternalId), host.Folder, options).CountAsync();

        (segment, group).Should().Be((Users, Users));
        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task Users_are_exported_by_id()
    {
        await using SandboxServer sandbox = await StartAsync();
        await using BrazeClient braze = Connect(sandbox);

        UserExportResponse response = await braze.Exports.ExportUsersAsync(
            new UserExportRequest(BrazeUser.External("u-7"), BrazeUser.External("nobody")) { FieldsToExport = { ExportFields.ExternalId, ExportFields.CustomAttributes } });

        response.InvalidUserIds.Should().Equal("nobody");
        ExportedUser user = response.Users.Should().ContainSingle().Subject;
        (user.ExternalId, user.CustomAttributes["n"].GetInt32()).Should().Be(("u-7", 7));
    }

    private static ExportWaitOptions Soon => new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) };

    private static void Storage(SandboxServer sandbox, Fault fault) => sandbox.Braze.Fail(HttpMethod.Get, BrazeSandbox.ExportFileRoute, fault);

    private static async Task<SandboxServer> StartAsync(Action<SandboxExportOptions>? configure = null)
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(options =>
        {
            options.Braze.Exports.UsersPerFile = 100;
            configure?.Invoke(options.Braze.Exports);
        });
        for (int i = 0; i < Users; i++)
        {
            sandbox.Braze.Profiles.Set($"u-{i}", new System.Text.Json.Nodes.JsonObject { ["n"] = i });
        }

        return sandbox;
    }

    private static BrazeClient Connect(SandboxServer sandbox, int maxRetries = 3) => BrazeClient.Create(new BrazeOptions
    {
        Endpoint = BrazeEndpoint.At(sandbox.Braze.Address),
        ApiKey = sandbox.Braze.ApiKey,
        Retry = new RetryOptions { MaxRetries = maxRetries, BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    });
}
