using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing;

namespace Integration.Http.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;
    private readonly FakeClient _client;
    private readonly MeterCollector _metrics;

    public TelemetryTests()
    {
        _stub = new StubHandler(_clock);
        _client = new FakeClient(_stub, _clock);
        _metrics = new MeterCollector(_client.Name);
    }

    public void Dispose()
    {
        _metrics.Dispose();
        _client.Dispose();
        _stub.Dispose();
    }

    [Fact]
    public async Task A_call_is_one_client_span_named_by_its_route_template()
    {
        _stub.Answer(HttpStatusCode.OK, FakeClient.Ok);
        using ActivityCollector spans = new(_client.Name);

        await _client.GetAsync("t-1");

        Activity span = spans.Stopped.Should().ContainSingle().Subject;
        span.DisplayName.Should().Be("GET things/{thing_id}");
        span.Kind.Should().Be(ActivityKind.Client);
        span.Status.Should().Be(ActivityStatusCode.Unset);
        span.TagObjects.Select(t => $"{t.Key}={t.Value}").Should().BeEquivalentTo(
            "http.request.method=GET",
            "url.template=things/{thing_id}",
            "server.address=api.fake.test",
            "server.port=443",
            "peer.service=Fake",
            "api.operation=things.get",
            "http.response.status_code=200");
    }

    [Fact]
    public async Task A_failed_call_is_an_error_with_its_repeats()
    {
        _stub.Answer(HttpStatusCode.InternalServerError);
        using ActivityCollector spans = new(_client.Name);

        Task call = _client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);
        await Record.ExceptionAsync(() => call);

        Activity span = spans.Stopped.Should().ContainSingle().Subject;
        span.Status.Should().Be(ActivityStatusCode.Error);
        span.GetTagItem("error.type").Should().Be("500");
        span.GetTagItem("http.request.resend_count").Should().Be(3);
        span.Events.Select(e => e.Name).Should().Equal("retry", "retry", "retry");
    }

    [Fact]
    public async Task A_span_does_not_show_the_status_of_an_earlier_attempt()
    {
        _stub.Answer(HttpStatusCode.InternalServerError).Throw(() => new HttpRequestException("Reset."));
        using ActivityCollector spans = new(_client.Name);

        Task call = _client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);
        await Record.ExceptionAsync(() => call);

        Activity span = spans.Stopped.Should().ContainSingle().Subject;
        span.GetTagItem("http.response.status_code").Should().BeNull();
        span.GetTagItem("error.type").Should().Be("transport");
    }

    [Fact]
    public async Task The_trace_is_passed_on_and_the_baggage_is_not()
    {
        _stub.Answer(HttpStatusCode.OK, FakeClient.Ok);
        using ActivityCollector spans = new(_client.Name);
        using Activity host = new Activity("host") { TraceStateString = "fake=1" }.SetIdFormat(ActivityIdFormat.W3C).AddBaggage("customer", "u-1").Start();

        await _client.PostAsync(FakeOperations.Set);

        SentRequest request = _stub.Requests.Should().ContainSingle().Subject;
        request.Header("traceparent").Should().Be(spans.Stopped[0].Id).And.Contain(host.TraceId.ToHexString());
        request.Header("tracestate").Should().Be("fake=1");
        request.Headers.Keys.Should().BeEquivalentTo("Authorization", "traceparent", "tracestate", "Content-Type", "Content-Length");
    }

    [Fact]
    public async Task A_call_leaves_the_hosts_current_span_as_it_was()
    {
        _stub.Answer(HttpStatusCode.OK, FakeClient.Ok);
        using ActivityCollector spans = new(_client.Name);
        using Activity host = new Activity("host").Start();

        await _client.PostAsync(FakeOperations.Set);

        Activity.Current.Should().BeSameAs(host);
    }

    [Theory]
    [InlineData("ok", 1)]
    [InlineData("400", 1)]
    [InlineData("503", 4)]
    [InlineData("timeout", 4)]
    [InlineData("transport", 4)]
    [InlineData("malformed_response", 1)]
    public async Task The_duration_is_measured_with_operation_and_outcome(string outcome, int attempts)
    {
        _ = outcome switch
        {
            "ok" => _stub.Answer(HttpStatusCode.OK, FakeClient.Ok),
            "400" => _stub.Answer(HttpStatusCode.BadRequest),
            "503" => _stub.Answer(HttpStatusCode.ServiceUnavailable, headers: ("Retry-After", "2")),
            "timeout" => _stub.Hang(),
            "transport" => _stub.Throw(() => new HttpRequestException("Reset.")),
            _ => _stub.Answer(HttpStatusCode.OK, "hello"),
        };
        DateTimeOffset start = _clock.GetUtcNow();

        Task call = _client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);
        await Record.ExceptionAsync(() => call);

        Measured duration = _metrics.Of("fake.client.operation.duration").Should().ContainSingle().Subject;
        duration.Unit.Should().Be("s");
        duration.Value.Should().BeApproximately((_clock.GetUtcNow() - start).TotalSeconds, 0.000_001);
        duration.Tags.Select(t => $"{t.Key}={t.Value}").Should().BeEquivalentTo("api.operation=things.set", $"api.outcome={outcome}");
        _metrics.Of("fake.client.operation.retries").Should().HaveCount(attempts - 1);
    }

    [Fact]
    public async Task The_time_that_a_rate_limit_costs_is_measured_for_every_caller_and_the_refusal_logged_once()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "20")).Answer(HttpStatusCode.OK, FakeClient.Ok);
        Task first = _client.PostAsync(FakeOperations.Set);
        Task second = _client.PostAsync(FakeOperations.Set);

        _clock.RunUntilCompleted(Task.WhenAll(first, second));
        await Task.WhenAll(first, second);

        IReadOnlyList<Measured> waits = _metrics.Of("fake.client.rate_limit.wait");
        waits.Select(w => w.Value).Should().HaveCount(2).And.Contain(20).And.OnlyContain(s => s >= 20 && s <= 22.001);
        waits.SelectMany(w => w.Tags).Select(t => $"{t.Key}={t.Value}").Should().Equal("api.limit_group=things", "api.limit_group=things");
        _client.Logs.Entries.Where(e => e.Level == LogLevel.Warning).Select(e => e.EventId.Id).Should().Equal(3, 2);
    }

    [Fact]
    public async Task A_registered_client_lets_neither_handler_nor_factory_speak_of_the_address()
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok));
        using LogCollector logs = new();
        ServiceCollection services = new();
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddApiHttpClient("fake");
        services.AddHttpClient("plain");
        await using ServiceProvider provider = services.BuildServiceProvider();
        IHttpClientFactory factory = provider.GetRequiredService<IHttpClientFactory>();
        using FakeClient client = new(factory.CreateClient("fake"), server.Address, TimeProvider.System);
        using ActivityCollector spans = new();

        await client.GetAsync("t-secret");
        logs.Entries.Should().BeEmpty();
        List<Activity> own = [.. spans.Stopped.Where(s => Equals(s.GetTagItem("server.port"), server.Port))];
        own.Should().NotContain(s => s.Source.Name == "System.Net.Http");
        own.Should().NotContain(s => ActivityCollector.EverythingOf(s).Contains("t-secret", StringComparison.Ordinal));
        server.Requests[0].Should().Contain("traceparent: " + own.Single(s => s.Source.Name == client.Name).Id);

        // The same call without our registration shows that this test would notice.
        using HttpClient plain = factory.CreateClient("plain");
        await plain.GetStringAsync(new Uri(server.Address, "things/t-secret"));
        logs.Entries.Should().NotBeEmpty();
        spans.Stopped.Should().Contain(s => s.Source.Name == "System.Net.Http" && ActivityCollector.EverythingOf(s).Contains("t-secret", StringComparison.Ordinal));
    }
}
