using System.Text.Json.Nodes;
using Testing;

namespace Integration.Sandbox.Tests;

public sealed class ExportCallbackTests : SandboxTest
{
    private const string Segment = "users/export/segment";
    private const string ControlGroup = "users/export/global_control_group";
    private static readonly TimeSpan RunTime = TimeSpan.FromMinutes(5);

    private readonly LoopbackServer _host = LoopbackServer.Start(LoopbackStep.Answer("", 204));

    protected override void Configure(SandboxOptions options) => options.Braze.Exports.ReadyAfter = RunTime;

    [Theory]
    [InlineData(Segment)]
    [InlineData(ControlGroup)]
    public async Task Host_is_told_the_address_when_the_export_is_ready(string route)
    {
        Answer start = await StartAsync(Braze, route, "s-1", new Uri(_host.Address, "exports/1?secret=x"));

        Clock.Advance(RunTime - TimeSpan.FromTicks(1));
        _host.Connections.Should().Be(0);
        Clock.Advance(TimeSpan.FromTicks(1));
        await _host.RequestReadAsync();

        string[] request = _host.Requests.Single().Split("\r\n");
        request[0].Should().Be("POST /exports/1?secret=x HTTP/1.1");
        request.Should().Contain("Content-Type: application/json");
        request[^1].Should().Be($$"""{"success":true,"url":"{{start.Json["url"]}}"}""");
    }

    [Fact]
    public async Task Host_is_told_no_address_when_the_workspace_has_storage_of_its_own()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options => options.Braze.Exports.HasOwnStorage = true);
        using HttpClient braze = sandbox.Braze.Client();

        await StartAsync(braze, Segment, "s-1", _host.Address);
        await _host.RequestReadAsync();

        _host.Requests.Single().Should().EndWith("""{"success":true}""");
    }

    [Fact]
    public async Task Host_is_told_when_the_archive_was_asked_for_often_enough()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options => options.Braze.Exports.ReadyAfterPolls = 2);
        using HttpClient braze = sandbox.Braze.Client();
        using HttpClient storage = new();
        Uri url = new((string)(await StartAsync(braze, Segment, "s-1", _host.Address)).Json["url"]!);

        using HttpResponseMessage first = await storage.GetAsync(url);
        _host.Connections.Should().Be(0);
        using HttpResponseMessage second = await storage.GetAsync(url);

        await _host.RequestReadAsync();
    }

    [Fact]
    public async Task Host_is_told_although_the_answer_of_the_start_was_lost()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Segment, Fault.ResetAfterProcessing);
        await FluentActions.Awaiting(() => StartAsync(Braze, Segment, "s-1", _host.Address)).Should().ThrowAsync<HttpRequestException>();

        Clock.Advance(RunTime);

        await _host.RequestReadAsync();
    }

    [Fact]
    public async Task Host_is_told_after_the_start_was_answered()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(options => options.TimeProvider = Clock);
        using HttpClient braze = sandbox.Braze.Client();
        sandbox.Braze.Fail(HttpMethod.Post, Segment, Fault.Latency(TimeSpan.FromMinutes(1)));

        Task<Answer> start = StartAsync(braze, Segment, "s-1", _host.Address);
        await StartAsync(braze, ControlGroup, "", new Uri(_host.Address, "other"));
        await _host.RequestReadAsync();
        while (!start.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await start;
        await _host.RequestReadAsync();

        _host.Requests.Select(r => r.Split(' ')[1]).Should().Equal("/other", "/");
    }

    [Theory]
    [InlineData("http://host.test/exports")]
    [InlineData("http://192.0.2.1/exports")]
    [InlineData("ftp://127.0.0.1/exports")]
    [InlineData("mailto:exports@host.test")]
    [InlineData("/exports")]
    [InlineData("")]
    public async Task No_other_address_waits_for_the_export(string address)
    {
        Answer start = await Braze.PostAsync(Segment, BodyOf("s-1", address));

        start.Status.Should().Be(201);
        Clock.UntilNextTimer().Should().BeNull("nothing is to come");
    }

    [Fact]
    public async Task A_host_that_fails_is_called_once_and_the_archive_is_there_all_the_same()
    {
        await using LoopbackServer failing = LoopbackServer.Start(LoopbackStep.Answer("", 307, $"Location: {_host.Address}"), LoopbackStep.Answer("", 204));
        using HttpClient storage = new();
        await StartAsync(Braze, Segment, "dead", LoopbackServer.DeadAddress());
        Answer start = await StartAsync(Braze, Segment, "s-1", failing.Address);

        Clock.Advance(RunTime);
        await failing.RequestReadAsync();
        await StartAsync(Braze, Segment, "s-1", failing.Address);
        Clock.Advance(RunTime);
        await failing.RequestReadAsync();

        failing.Requests.Should().HaveCount(2, "each export calls once");
        _host.Connections.Should().Be(0, "a redirect is not followed");
        using HttpResponseMessage archive = await storage.GetAsync((string)start.Json["url"]!);
        archive.IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task An_export_that_was_cancelled_tells_nobody()
    {
        await StartAsync(Braze, Segment, "s-1", _host.Address);

        await Braze.PostAsync("export/segment/cancel", """{"segment_id":"s-1"}""");

        Clock.UntilNextTimer().Should().BeNull();
    }

    [Fact]
    public async Task Reset_drops_what_was_to_be_told()
    {
        await StartAsync(Braze, Segment, "s-1", _host.Address);
        Clock.UntilNextTimer().Should().Be(RunTime);

        Sandbox.Braze.Reset();

        Clock.UntilNextTimer().Should().BeNull();
    }

    [Fact]
    public async Task Dispose_drops_what_was_to_be_told_and_ends_calls_under_way()
    {
        await using LoopbackServer hanging = LoopbackServer.Start(LoopbackStep.Hang);
        SandboxServer sandbox = await SandboxServer.StartAsync(options =>
        {
            options.TimeProvider = Clock;
            options.Braze.Exports.ReadyAfter = RunTime;
        });
        using HttpClient braze = sandbox.Braze.Client();
        await StartAsync(braze, Segment, "s-1", hanging.Address);
        Clock.Advance(RunTime);
        await hanging.RequestReadAsync();
        await StartAsync(braze, Segment, "s-2", hanging.Address);

        await sandbox.DisposeAsync();

        Clock.UntilNextTimer().Should().BeNull();
        hanging.Requests.Should().ContainSingle();
    }

    private static async Task<Answer> StartAsync(HttpClient braze, string route, string segmentId, Uri callback)
    {
        Answer answer = await braze.PostAsync(route, BodyOf(segmentId, callback.AbsoluteUri));
        answer.Status.Should().Be(201);
        return answer;
    }

    private static string BodyOf(string segmentId, string callback) =>
        new JsonObject { ["segment_id"] = segmentId, ["fields_to_export"] = new JsonArray("external_id"), ["callback_endpoint"] = callback }.ToJsonString();
}
