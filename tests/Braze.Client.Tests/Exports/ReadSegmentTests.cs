using System.Net;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class ReadSegmentTests
{
    private static readonly byte[] Archive = ExportArchives.Zip(("a.txt", $"{ExportArchives.User(1)}\nbad\n{ExportArchives.User(2)}"), ("b.txt", ExportArchives.User(3)));

    [Fact]
    public async Task ReadSegmentAsync_starts_waits_downloads_reads_and_tidies_up()
    {
        using ExportHost host = Started();
        host.Storage.Answer(HttpStatusCode.Forbidden, ExportHost.Error("AccessDenied"));
        host.Storage.Answer(HttpStatusCode.PartialContent, "P");
        host.Whole(Archive, breaksAfter: 100);
        host.Rest(Archive);
        List<ExportedUserLine> unreadable = [];
        string folder = Path.Combine(host.Folder, "made");

        List<ExportedUser> users = await host.Client.Exports
            .ReadSegmentAsync(new SegmentExportRequest("s-1", ExportFields.Email), folder, Options(unreadable.Add)).ToListAsync();

        users.Select(u => u.ExternalId).Should().Equal("u-1", "u-2", "u-3");
        unreadable.Should().ContainSingle().Which.Position.Should().Be(new ExportPosition("a.txt", 2));
        host.Api.Requests.Should().ContainSingle().Which.Path.Should().Be("/users/export/segment");
        host.Api.Requests[0].Header("Authorization").Should().NotBeNull();
        host.Storage.Requests.Should().HaveCount(4).And.OnlyContain(r => r.Header("Authorization") == null);
        Directory.GetFiles(folder).Should().BeEmpty();
        host.EverythingLogged().Should().NotContain(ExportHost.Secret);
    }

    [Fact]
    public async Task ReadSegmentAsync_does_nothing_before_it_is_enumerated()
    {
        using ExportHost host = Started();

        _ = host.Client.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", "email"), host.Folder);

        host.Api.Requests.Should().BeEmpty();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task ReadSegmentAsync_ends_at_a_line_that_cannot_be_read_when_nobody_takes_it()
    {
        using ExportHost host = Started();
        host.Whole(Archive);
        List<string?> read = [];

        Func<Task> reading = async () =>
        {
            await foreach (ExportedUser user in host.Client.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", "email"), host.Folder, Options()))
            {
                read.Add(user.ExternalId);
            }
        };

        ExportLineException e = (await reading.Should().ThrowAsync<ExportLineException>().WithMessage("*line 2 of 'a.txt'*")).Which;
        (e.Line.Text, e.Attempts, e.Operation).Should().Be(("bad", 0, "export.file.read"));
        e.Message.Should().NotContain("bad");
        read.Should().Equal("u-1");
        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task ReadSegmentAsync_removes_the_archive_when_the_caller_stops_early()
    {
        using ExportHost host = Started();
        host.Whole(Archive);

        await foreach (ExportedUser user in host.Client.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", "email"), host.Folder, Options()))
        {
            host.FilesInFolder().Should().ContainSingle();
            break;
        }

        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task ReadSegmentAsync_removes_what_a_failed_download_has_left()
    {
        using ExportHost host = Started(maxRetries: 0);
        host.Whole(Archive);
        host.Whole(Archive, breaksAfter: 50);

        Func<Task> read = () => host.Client.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", "email"), host.Folder, Options()).ToListAsync().AsTask();

        await read.Should().ThrowAsync<TransportException>();
        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task ReadControlGroupAsync_does_the_same_for_the_control_group()
    {
        using ExportHost host = Started();
        host.Whole(Archive);

        List<ExportedUser> users = await host.Client.Exports
            .ReadControlGroupAsync(new ControlGroupExportRequest("email"), host.Folder, Options(_ => { })).ToListAsync();

        users.Should().HaveCount(3);
        host.Api.Requests.Should().ContainSingle().Which.Path.Should().Be("/users/export/global_control_group");
        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task ReadSegmentAsync_says_so_when_the_workspace_has_storage_of_its_own()
    {
        using ExportHost host = new();
        host.Api.Answer(HttpStatusCode.OK, """{"message":"success","object_prefix":"p-1","url":null}""");

        Func<Task> read = () => host.Client.Exports.ReadSegmentAsync(new SegmentExportRequest("s-1", "email"), host.Folder).ToListAsync().AsTask();

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("*storage of its own*");
    }

    [Fact]
    public void Arguments_are_checked_at_once()
    {
        using ExportHost host = new();
        IBrazeExports exports = host.Client.Exports;
        SegmentExportRequest segment = new("s-1", "email");
        ControlGroupExportRequest group = new("email");
        SegmentReadOptions options = new() { MaxLineBytes = 1 };
        SegmentReadOptions wait = new() { Wait = new ExportWaitOptions { TotalTime = TimeSpan.Zero } };

        exports.Invoking(e => e.ReadSegmentAsync(null!, "x")).Should().Throw<ArgumentNullException>();
        exports.Invoking(e => e.ReadControlGroupAsync(null!, "x")).Should().Throw<ArgumentNullException>();
        exports.Invoking(e => e.ReadSegmentAsync(segment, " ")).Should().Throw<ArgumentException>();
        exports.Invoking(e => e.ReadControlGroupAsync(group, " ")).Should().Throw<ArgumentException>();
        exports.Invoking(e => e.ReadSegmentAsync(segment, "x", options)).Should().Throw<ArgumentException>();
        exports.Invoking(e => e.ReadControlGroupAsync(group, "x", wait)).Should().Throw<ArgumentException>();
        exports.Invoking(e => e.ReadSegmentAsync(new SegmentExportRequest("s", "email") { CustomAttributesToExport = [""] }, "x")).Should().Throw<ArgumentException>();
        host.Api.Requests.Should().BeEmpty();
    }

    private static ExportHost Started(int maxRetries = 3)
    {
        ExportHost host = new(maxRetries: maxRetries);
        host.Api.Answer(HttpStatusCode.OK, $$"""{"message":"success","object_prefix":"../p-1","url":"{{ExportHost.Url}}"}""");
        return host;
    }

    private static SegmentReadOptions Options(Action<ExportedUserLine>? onUnreadable = null) => new()
    {
        Wait = new ExportWaitOptions { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        OnUnreadableLine = onUnreadable,
    };
}
