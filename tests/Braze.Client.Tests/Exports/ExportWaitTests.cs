using System.Net;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

public sealed class ExportWaitTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task WaitUntilReadyAsync_asks_for_one_byte_without_the_key_until_it_is_there()
    {
        using ExportHost host = new(_time);
        host.Storage.Answer(HttpStatusCode.Forbidden, ExportHost.Error("AccessDenied"));
        host.Storage.Answer(HttpStatusCode.NotFound, ExportHost.Error("NoSuchKey"));
        host.Storage.Answer(HttpStatusCode.PartialContent, "P");

        await RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url));

        host.Storage.Requests.Should().HaveCount(3);
        host.Storage.Requests.Should().OnlyContain(r => r.Method == HttpMethod.Get && r.Uri == ExportHost.Url && r.Header("Range") == "bytes=0-0");
        host.Storage.Requests.SelectMany(r => r.Headers.Keys).Distinct().Should().Equal("Range");
        host.Api.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task WaitUntilReadyAsync_asks_less_and_less_often()
    {
        using ExportHost host = new(_time);
        for (int i = 0; i < 6; i++)
        {
            host.Storage.Answer(HttpStatusCode.Forbidden);
        }

        host.Storage.Answer(HttpStatusCode.OK);

        await RunAsync(host.Files.WaitUntilReadyAsync(
            ExportHost.Url, new ExportWaitOptions { FirstDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(8) }));

        double[] gaps = [.. host.Storage.Requests.Zip(host.Storage.Requests.Skip(1), (a, b) => (b.At - a.At).TotalSeconds)];
        double[] longest = [1, 2, 4, 8, 8, 8];
        gaps.Should().HaveCount(6);
        gaps.Zip(longest).Should().OnlyContain(pair => pair.First <= pair.Second && pair.First >= pair.Second * 0.75);
    }

    [Theory]
    [InlineData(403, "SignatureDoesNotMatch", "No.", ExportFileProblem.Refused)]
    [InlineData(403, "RequestTimeTooSkewed", "No.", ExportFileProblem.Refused)]
    [InlineData(403, "AccessDenied", "Request has expired", ExportFileProblem.Gone)]
    [InlineData(400, "ExpiredToken", "No.", ExportFileProblem.Gone)]
    public async Task WaitUntilReadyAsync_ends_at_once_when_waiting_does_not_help(int status, string code, string message, ExportFileProblem expected)
    {
        using ExportHost host = new(_time);
        host.Storage.Answer((HttpStatusCode)status, ExportHost.Error(code, message));

        Func<Task> wait = () => RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url));

        ExportFileException e = (await wait.Should().ThrowAsync<ExportFileException>()).Which;
        (e.Problem, (int)e.StatusCode, e.Code, e.Attempts, e.IsTransient, e.OutcomeUnknown).Should().Be((expected, status, code, 1, false, false));
        e.ToString().Should().NotContain(ExportHost.Secret).And.NotContain("storage.test");
        (e.ResponseBody, e.VendorMessage).Should().Be((null, null), "storages quote what was signed");
        host.Storage.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task WaitUntilReadyAsync_says_so_when_time_is_up()
    {
        using ExportHost host = new(_time);
        host.Storage.Answer(HttpStatusCode.Forbidden, ExportHost.Error("AccessDenied"));
        DateTimeOffset start = _time.GetUtcNow();

        Func<Task> wait = () => RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url, new ExportWaitOptions { TotalTime = TimeSpan.FromMinutes(10) }));

        ExportFileException e = (await wait.Should().ThrowAsync<ExportFileException>().WithMessage("*00:10:00*HTTP 403 AccessDenied*")).Which;
        (e.Problem, e.IsTransient).Should().Be((ExportFileProblem.NotReady, true));
        (host.Storage.Requests[^1].At - start).Should().Be(TimeSpan.FromMinutes(10), "the last question is asked when time is up, not before");
    }

    [Fact]
    public async Task WaitUntilReadyAsync_goes_on_when_the_storage_fails_or_is_silent()
    {
        using ExportHost host = new(_time);
        host.Storage.Answer(HttpStatusCode.ServiceUnavailable, ExportHost.Error("SlowDown"));
        host.Storage.Throw(() => new HttpRequestException(HttpRequestError.ConnectionError));
        host.Storage.Hang();
        host.Storage.Answer(HttpStatusCode.OK);

        await RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url));

        host.Storage.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task WaitUntilReadyAsync_tells_a_broken_line_from_an_archive_that_is_not_ready()
    {
        using ExportHost host = new(_time);
        host.Storage.Throw(() => new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: '{ExportHost.Secret}'"));

        Func<Task> wait = () => RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url));

        TransportException e = (await wait.Should().ThrowAsync<TransportException>()).Which;
        (e.IsTransient, e.OutcomeUnknown, e.Operation).Should().Be((true, false, "export.file.wait"));
        e.ToString().Should().NotContain(ExportHost.Secret);
    }

    [Fact]
    public async Task WaitUntilReadyAsync_ends_when_the_caller_cancels()
    {
        using ExportHost host = new(_time);
        host.Storage.Answer(HttpStatusCode.Forbidden);
        using CancellationTokenSource cancel = new();
        Task wait = host.Files.WaitUntilReadyAsync(ExportHost.Url, cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => wait).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task WaitUntilReadyAsync_ends_when_the_caller_cancels_during_a_question()
    {
        using ExportHost host = new(_time);
        host.Storage.Hang();
        using CancellationTokenSource cancel = new();
        Task wait = host.Files.WaitUntilReadyAsync(ExportHost.Url, cancellationToken: cancel.Token);

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => wait).Should().ThrowAsync<OperationCanceledException>();
        host.Storage.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task WaitUntilReadyAsync_logs_the_answer_and_not_the_address()
    {
        using ExportHost host = new(_time);
        host.Storage.Answer(HttpStatusCode.Forbidden, ExportHost.Error("AccessDenied"));
        host.Storage.Answer(HttpStatusCode.OK);

        await RunAsync(host.Files.WaitUntilReadyAsync(ExportHost.Url));

        host.EverythingLogged().Should().Contain("HTTP 403 AccessDenied").And.NotContain(ExportHost.Secret).And.NotContain("storage.test");
    }

    [Theory]
    [InlineData("http://storage.test/a.zip?s=secret-1")]
    [InlineData("https://secret-1@storage.test/a.zip")]
    [InlineData("ftp://storage.test/a.zip?s=secret-1")]
    [InlineData("/a.zip?s=secret-1")]
    public async Task Addresses_that_would_show_the_secret_are_refused(string url)
    {
        using ExportHost host = new(_time);
        Uri address = new(url, UriKind.RelativeOrAbsolute);

        Func<Task> wait = () => host.Files.WaitUntilReadyAsync(address);
        Func<Task> download = () => host.Files.DownloadAsync(address, host.Target);

        (await wait.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().NotContain("secret-1");
        (await download.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().NotContain("secret-1");
        host.Storage.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        using ExportHost host = new(_time);
        ExportWaitOptions[] refused =
        [
            new() { FirstDelay = TimeSpan.Zero },
            new() { FirstDelay = TimeSpan.FromMinutes(2) },
            new() { MaxDelay = TimeSpan.FromHours(2) },
            new() { TotalTime = TimeSpan.Zero },
        ];

        foreach (ExportWaitOptions options in refused)
        {
            await FluentActions.Awaiting(() => host.Files.WaitUntilReadyAsync(ExportHost.Url, options)).Should().ThrowAsync<ArgumentException>();
        }

        host.Storage.Requests.Should().BeEmpty();
    }

    private async Task RunAsync(Task task)
    {
        _time.RunUntilCompleted(task);
        await task;
    }
}
