using System.Diagnostics;
using Testing;

namespace Braze.Client.Tests;

/// <summary>What goes over a real connection to a storage.</summary>
public sealed class ExportStorageTests
{
    [Fact]
    public async Task Requests_carry_nothing_but_what_the_storage_needs()
    {
        await using LoopbackServer storage = LoopbackServer.Start(LoopbackStep.Answer("zip"));
        await using BrazeClient braze = Create();
        using ActivityCollector spans = new("System.Net.Http");
        using Activity activity = new Activity("host").AddBaggage("customer", "u-1").Start();

        await braze.ExportFiles.WaitUntilReadyAsync(new Uri(storage.Address, "a.zip?sig=1"));

        string[] lines = storage.Requests.Should().ContainSingle().Which.TrimEnd().Split("\r\n");
        lines.Should().BeEquivalentTo("GET /a.zip?sig=1 HTTP/1.1", $"Host: 127.0.0.1:{storage.Port}", "Range: bytes=0-0");
        spans.Stopped.SelectMany(s => s.TagObjects).Should().NotContain(t => t.Value != null && t.Value.ToString()!.Contains("sig=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using LoopbackServer elsewhere = LoopbackServer.Start(LoopbackStep.Answer("zip"));
        await using LoopbackServer storage = LoopbackServer.Start(LoopbackStep.Answer("", 307, $"Location: {elsewhere.Address}"));
        await using BrazeClient braze = Create();

        Func<Task> wait = () => braze.ExportFiles.WaitUntilReadyAsync(storage.Address);

        (await wait.Should().ThrowAsync<ExportFileException>()).Which.Problem.Should().Be(ExportFileProblem.Refused);
        elsewhere.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Bytes_are_kept_as_they_are_stored()
    {
        using ExportHost host = new();
        byte[] stored = ExportArchives.Gzip("text");
        await using LoopbackServer storage = LoopbackServer.Start(
            LoopbackStep.RawAnswer($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {stored.Length}\r\n\r\n{System.Text.Encoding.Latin1.GetString(stored)}"));
        await using BrazeClient braze = Create();

        await braze.ExportFiles.DownloadAsync(storage.Address, host.Target);

        (await File.ReadAllBytesAsync(host.Target)).Should().Equal(stored);
    }

    [Fact]
    public async Task DownloadAsync_goes_on_after_a_connection_that_breaks()
    {
        using ExportHost host = new();
        await using LoopbackServer storage = LoopbackServer.Start(
            LoopbackStep.RawAnswer("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 10\r\n\r\n01234"),
            LoopbackStep.ResetAfterReading,
            LoopbackStep.RawAnswer("HTTP/1.1 206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 5-9/10\r\nContent-Length: 5\r\n\r\n56789"));
        await using BrazeClient braze = Create();

        await braze.ExportFiles.DownloadAsync(storage.Address, host.Target);

        (await File.ReadAllTextAsync(host.Target)).Should().Be("0123456789");
        storage.Requests[2].Should().Contain("Range: bytes=5-").And.Contain("If-Range: \"v1\"").And.NotContain("Authorization");
    }

    private static BrazeClient Create() => BrazeClient.Create(new BrazeOptions
    {
        Endpoint = BrazeEndpoint.Eu01,
        ApiKey = BrazeHost.ApiKey,
        Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    });
}
