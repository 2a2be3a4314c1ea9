using System.Net;
using System.Net.Sockets;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

public sealed class ExportDownloadTests
{
    private static readonly byte[] Archive = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
    private static readonly byte[] Other = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 11))];

    [Fact]
    public async Task DownloadAsync_writes_the_file_and_leaves_nothing_beside_it()
    {
        using ExportHost host = new();
        host.Whole(Archive);
        await File.WriteAllTextAsync(host.Target, "an older one");

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.FilesInFolder().Should().Equal("export.zip");
        host.Storage.Requests.Should().ContainSingle().Which.Headers.Should().BeEmpty("no key, no range");
    }

    [Fact]
    public async Task DownloadAsync_goes_on_where_the_connection_broke()
    {
        using ExportHost host = new();
        host.Whole(Archive, breaksAfter: 300);
        host.Rest(Archive, breaksAfter: 200);
        host.Rest(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.Storage.Requests.Select(r => (r.Header("Range"), r.Header("If-Range")))
            .Should().Equal((null, null), ("bytes=300-", "\"v1\""), ("bytes=500-", "\"v1\""));
        host.Storage.Requests.Should().OnlyContain(r => r.Header("Authorization") == null);
        host.EverythingLogged().Should().Contain("500 bytes").And.NotContain(ExportHost.Secret).And.NotContain("storage.test").And.NotContain("export.zip");
    }

    [Fact]
    public async Task DownloadAsync_asks_again_when_a_connection_is_lost_before_its_answer()
    {
        using ExportHost host = new();
        host.Storage.Throw(() => new SocketException((int)SocketError.NotConnected));
        host.Whole(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.Storage.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task DownloadAsync_goes_on_after_the_process_has_ended()
    {
        using ExportHost host = new();
        host.LeaveBehind(Archive[..400], "\"v1\"\n1000\n");
        host.Rest(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.Storage.Requests.Should().ContainSingle().Which.Header("Range").Should().Be("bytes=400-");
        host.FilesInFolder().Should().Equal("export.zip");
    }

    [Fact]
    public async Task DownloadAsync_leaves_what_a_later_one_goes_on_from()
    {
        using ExportHost host = new(maxRetries: 0);
        host.Whole(Archive, breaksAfter: 300);
        host.Rest(Archive);

        await FluentActions.Awaiting(() => host.Files.DownloadAsync(ExportHost.Url, host.Target)).Should().ThrowAsync<TransportException>();
        host.FilesInFolder().Should().Equal("export.zip.part", "export.zip.part.etag");
        (await File.ReadAllTextAsync(host.Version)).Should().NotContain(ExportHost.Secret, "the address is not written down");
        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Fact]
    public async Task DownloadAsync_asks_for_the_last_byte_only_when_the_process_ended_before_the_file_got_its_name()
    {
        using ExportHost host = new();
        host.LeaveBehind(Archive, "\"v1\"\n1000\n");
        host.Rest(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.Storage.Requests.Should().ContainSingle().Which.Header("Range").Should().Be("bytes=999-");
    }

    [Fact]
    public async Task DownloadAsync_starts_anew_when_the_archive_has_changed()
    {
        using ExportHost host = new();
        host.LeaveBehind(Other[..400], "\"v0\"\n1000\n");
        host.Whole(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests.Should().ContainSingle().Which.Header("If-Range").Should().Be("\"v0\"");
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Theory]
    [InlineData("another version")]
    [InlineData("another length")]
    [InlineData("another part")]
    [InlineData("no version")]
    [InlineData("weak version")]
    [InlineData("not satisfiable")]
    public async Task DownloadAsync_starts_anew_when_the_rest_is_not_of_the_same_archive(string how)
    {
        using ExportHost host = new();
        host.LeaveBehind(Other[..400], "\"v0\"\n1000\n");
        host.Storage.Answer((_, _) => Task.FromResult(how switch
        {
            "another version" => ExportHost.Response(HttpStatusCode.PartialContent, Archive, 400, 1000, "\"v1\"", null),
            "another length" => ExportHost.Response(HttpStatusCode.PartialContent, Archive, 400, 1001, "\"v0\"", null),
            "another part" => ExportHost.Response(HttpStatusCode.PartialContent, Archive, 401, 1000, "\"v0\"", null),
            "no version" => ExportHost.Response(HttpStatusCode.PartialContent, Archive, 400, 1000, null, null),
            "weak version" => ExportHost.Response(HttpStatusCode.PartialContent, Archive, 400, 1000, "W/\"v0\"", null),
            _ => new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable),
        }));
        host.Whole(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
        host.Storage.Requests[1].Headers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no version")]
    [InlineData("W/\"v1\"\n1000\n")]
    [InlineData("\"v1\"\n399\n")]
    public async Task DownloadAsync_starts_anew_when_what_was_left_behind_cannot_be_trusted(string version)
    {
        using ExportHost host = new();
        host.LeaveBehind(Other[..400], version);
        host.Whole(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests.Should().ContainSingle().Which.Headers.Should().BeEmpty();
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Fact]
    public async Task DownloadAsync_starts_anew_when_the_storage_names_no_version()
    {
        using ExportHost host = new();
        host.Whole(Archive, tag: null, breaksAfter: 300);
        host.Whole(Archive, tag: null);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests.Should().OnlyContain(r => r.Headers.Count == 0);
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Fact]
    public async Task DownloadAsync_does_not_take_a_file_that_ends_early_for_complete()
    {
        using ExportHost host = new();
        host.Storage.Answer((_, _) =>
        {
            HttpResponseMessage response = ExportHost.Response(HttpStatusCode.OK, Archive[..600], 0, 600, "\"v1\"", null);
            response.Content.Headers.ContentLength = 1000;
            return Task.FromResult(response);
        });
        host.Rest(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests[1].Header("Range").Should().Be("bytes=600-");
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Fact]
    public async Task DownloadAsync_gives_up_when_nothing_new_arrives()
    {
        using ExportHost host = new(maxRetries: 2);
        host.Whole(Archive, breaksAfter: 300);
        host.Rest(Archive, breaksAfter: 0);

        Func<Task> download = () => host.Files.DownloadAsync(ExportHost.Url, host.Target);

        TransportException e = (await download.Should().ThrowAsync<TransportException>()).Which;
        (e.Attempts, e.IsTransient, e.Operation).Should().Be((3, true, "export.file.download"));
        e.ToString().Should().NotContain(ExportHost.Secret).And.NotContain("storage.test");
        host.FilesInFolder().Should().NotContain("export.zip");
    }

    [Fact]
    public async Task DownloadAsync_gives_up_when_the_storage_always_starts_anew_and_breaks()
    {
        using ExportHost host = new(maxRetries: 2);
        host.Whole(Archive, tag: null, breaksAfter: 300);

        await FluentActions.Awaiting(() => host.Files.DownloadAsync(ExportHost.Url, host.Target)).Should().ThrowAsync<TransportException>();

        host.Storage.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task DownloadAsync_goes_on_as_long_as_something_new_arrives()
    {
        using ExportHost host = new(maxRetries: 1);
        host.Whole(Archive, breaksAfter: 100);
        for (int i = 0; i < 8; i++)
        {
            host.Rest(Archive, breaksAfter: 100);
        }

        host.Rest(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests.Should().HaveCount(10);
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    [Fact]
    public async Task DownloadAsync_takes_silence_for_a_broken_connection()
    {
        using ExportHost host = new();
        host.Storage.Hang();
        host.Storage.Answer((_, _) =>
        {
            HttpResponseMessage response = ExportHost.Response(HttpStatusCode.OK, Archive, 0, 1000, "\"v1\"", null);
            response.Content = new StreamContent(new SilentStream());
            return Task.FromResult(response);
        });
        host.Whole(Archive);

        await host.Files.DownloadAsync(ExportHost.Url, host.Target);

        host.Storage.Requests.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(403, "AccessDenied", ExportFileProblem.NotReady)]
    [InlineData(403, "SignatureDoesNotMatch", ExportFileProblem.Refused)]
    [InlineData(400, "ExpiredToken", ExportFileProblem.Gone)]
    public async Task DownloadAsync_says_why_there_is_no_archive_and_leaves_nothing(int status, string code, ExportFileProblem expected)
    {
        using ExportHost host = new();
        host.Storage.Answer((HttpStatusCode)status, ExportHost.Error(code));

        Func<Task> download = () => host.Files.DownloadAsync(ExportHost.Url, host.Target);

        ExportFileException e = (await download.Should().ThrowAsync<ExportFileException>()).Which;
        (e.Problem, e.Code).Should().Be((expected, code));
        e.ToString().Should().NotContain(ExportHost.Secret);
        host.Storage.Requests.Should().ContainSingle();
        host.FilesInFolder().Should().BeEmpty();
    }

    [Fact]
    public async Task DownloadAsync_says_gone_when_the_archive_goes_away_halfway()
    {
        using ExportHost host = new();
        host.Whole(Archive, breaksAfter: 300);
        host.Storage.Answer(HttpStatusCode.Forbidden, ExportHost.Error("AccessDenied"));

        Func<Task> download = () => host.Files.DownloadAsync(ExportHost.Url, host.Target);

        (await download.Should().ThrowAsync<ExportFileException>()).Which.Problem.Should().Be(ExportFileProblem.Gone);
    }

    [Fact]
    public async Task DownloadAsync_gives_up_when_the_storage_keeps_failing()
    {
        using ExportHost host = new(maxRetries: 1);
        host.Storage.Answer(HttpStatusCode.ServiceUnavailable, ExportHost.Error("SlowDown"));

        ApiException e = (await FluentActions.Awaiting(() => host.Files.DownloadAsync(ExportHost.Url, host.Target)).Should().ThrowAsync<ApiException>()).Which;

        (e.StatusCode, e.Code, e.Attempts, e.IsTransient).Should().Be((HttpStatusCode.ServiceUnavailable, "SlowDown", 2, true));
    }

    [Fact]
    public async Task DownloadAsync_ends_when_the_caller_cancels_and_keeps_what_has_come()
    {
        using ExportHost host = new();
        using CancellationTokenSource cancel = new();
        host.Whole(Archive, breaksAfter: 300);
        host.Storage.Answer(async (_, token) =>
        {
            await cancel.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The cancellation did not reach the request.");
        });

        await FluentActions.Awaiting(() => host.Files.DownloadAsync(ExportHost.Url, host.Target, cancel.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await File.ReadAllBytesAsync(host.Part)).Should().Equal(Archive[..300]);
    }

    [Fact]
    public async Task DownloadAsync_keeps_a_second_download_off_the_same_file()
    {
        using ExportHost host = new();
        TaskCompletionSource<HttpResponseMessage> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Storage.Answer((_, _) => answer.Task);
        host.Whole(Archive);
        Task first = host.Files.DownloadAsync(ExportHost.Url, host.Target);

        await FluentActions.Awaiting(() => host.Files.DownloadAsync(ExportHost.Url, host.Target)).Should().ThrowAsync<IOException>();

        answer.SetResult(ExportHost.Response(HttpStatusCode.OK, Archive, 0, 1000, "\"v1\"", null));
        await first;
        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(Archive);
    }

    /// <summary>Never gives a byte, until it is cancelled.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            TaskCompletionSource<int> never = new();
            await using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }
    }
}
