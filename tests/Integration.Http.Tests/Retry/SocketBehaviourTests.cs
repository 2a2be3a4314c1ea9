using System.Net;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Integration.Http.Tests;

/// <summary>What sockets and <see cref="SocketsHttpHandler"/> really do, through the client as it is registered.</summary>
public sealed class SocketBehaviourTests : IDisposable
{
    private static readonly RetryOptions Quick = new() { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };

    private readonly ServiceProvider _services;

    public SocketBehaviourTests()
    {
        ServiceCollection services = new();
        services.AddApiHttpClient("fake");
        _services = services.BuildServiceProvider();
    }

    public static TheoryData<string, RetrySafety, int, bool> Failures() => new()
    {
        // failure, safety, attempts, outcome unknown
        { "refused", RetrySafety.AtMostOnce, 4, false },
        { "refused", RetrySafety.Idempotent, 4, false },
        { "TLS", RetrySafety.AtMostOnce, 4, false },
        { "reset after reading", RetrySafety.AtMostOnce, 1, true },
        { "reset after reading", RetrySafety.Keyed, 4, true },
        { "closed after reading", RetrySafety.AtMostOnce, 1, true },
        { "closed after reading", RetrySafety.Idempotent, 4, true },
        { "truncated", RetrySafety.AtMostOnce, 1, true },
        { "truncated", RetrySafety.Idempotent, 4, true },
        { "not HTTP", RetrySafety.AtMostOnce, 1, true },
        { "not HTTP", RetrySafety.Idempotent, 4, true },
    };

    public void Dispose() => _services.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task SendAsync_tries_as_often_as_is_safe_when_a_real_connection_fails(string failure, RetrySafety safety, int attempts, bool unknown)
    {
        await using LoopbackServer server = LoopbackServer.Start(failure switch
        {
            "TLS" => LoopbackStep.ResetOnConnect,
            "reset after reading" => LoopbackStep.ResetAfterReading,
            "closed after reading" => LoopbackStep.CloseAfterReading,
            "truncated" => LoopbackStep.Truncated("""{"status":""", missing: 5),
            _ => LoopbackStep.RawAnswer("220 mail.fake.test ready\r\n"),
        });
        Uri address = failure switch
        {
            "refused" => LoopbackServer.DeadAddress(),
            "TLS" => new UriBuilder(server.Address) { Scheme = Uri.UriSchemeHttps }.Uri,
            _ => server.Address,
        };
        using FakeClient client = Create(address);

        Func<Task> call = () => client.PostAsync(FakeOperations.With(safety));

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(attempts);
        e.OutcomeUnknown.Should().Be(unknown);
        e.IsTransient.Should().BeTrue();
        server.Requests.Should().HaveCount(unknown ? attempts : 0, "the handler adds no attempts of its own");
    }

    [Theory]
    [InlineData(LoopbackStepKind.ResetAfterReading)]
    [InlineData(LoopbackStepKind.CloseAfterReading)]
    public async Task An_at_most_once_request_is_not_sent_again_by_the_handler_when_a_reused_connection_breaks(LoopbackStepKind kind)
    {
        await using LoopbackServer server =
            LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok), new LoopbackStep(kind), LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);
        await client.PostAsync(FakeOperations.Send);
        server.Connections.Should().Be(1);

        Func<Task> call = () => client.PostAsync(FakeOperations.Send);

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(1);
        e.OutcomeUnknown.Should().BeTrue();
        server.Requests.Should().HaveCount(2);
        server.Connections.Should().Be(1, "the second request went over the kept-alive connection");
    }

    [Theory]
    [InlineData(LoopbackStepKind.ResetAfterReading)]
    [InlineData(LoopbackStepKind.CloseAfterReading)]
    public async Task An_at_most_once_request_without_a_body_is_not_sent_again_by_the_handler_when_a_reused_connection_breaks(LoopbackStepKind kind)
    {
        await using LoopbackServer server =
            LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok), new LoopbackStep(kind), LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);
        await client.FireAsync();

        Func<Task> call = () => client.FireAsync();

        TransportException e = (await call.Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(1);
        e.OutcomeUnknown.Should().BeTrue();
        server.Requests.Should().HaveCount(2);
        server.Connections.Should().Be(1, "the second request went over the kept-alive connection");
    }

    [Fact]
    public async Task SendAsync_does_not_repeat_an_at_most_once_request_when_the_server_has_read_it_and_stays_silent()
    {
        ManualTimeProvider clock = new();
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Hang);
        using FakeClient client = Create(server.Address, clock);

        Task call = client.PostAsync(FakeOperations.Send);
        await server.RequestReadAsync();
        clock.Advance(client.Retry.AttemptTimeout);

        TransportException e = (await ((Func<Task>)(() => call)).Should().ThrowAsync<TransportException>()).Which;
        e.Attempts.Should().Be(1);
        e.OutcomeUnknown.Should().BeTrue();
        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_sends_a_length_and_no_chunks()
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);

        await client.PostAsync(FakeOperations.Set);

        string request = server.Requests.Should().ContainSingle().Subject;
        request.Should().Contain("Content-Length: 16\r\n").And.Contain("Content-Type: application/json\r\n").And.NotContain("Transfer-Encoding");
        request.Should().EndWith("\r\n\r\n{\"name\":\"thing\"}");
    }

    [Fact]
    public async Task SendAsync_follows_no_redirect()
    {
        await using LoopbackServer server = LoopbackServer.Start(
            LoopbackStep.Answer("", status: 301, headers: "Location: /elsewhere"), LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);

        Func<Task> call = () => client.GetAsync("t-1");

        (await call.Should().ThrowAsync<ApiException>()).Which.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_keeps_no_cookies()
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok, headers: "Set-Cookie: session=s-1; Path=/"));
        using FakeClient client = Create(server.Address);

        await client.GetAsync("t-1");
        await client.GetAsync("t-2");

        server.Requests.Should().HaveCount(2);
        server.Requests[1].Should().NotContain("Cookie");
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b", "a%3Fb")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a%b", "a%25b")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a b", "a%20b")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a@b.test", "a%40b.test")]
    [InlineData("ü\U0001F600", "%C3%BC%F0%9F%98%80")]
    [InlineData("...", "...")]
    public async Task SendAsync_lets_the_server_receive_a_path_value_escaped(string value, string escaped)
    {
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.Answer(FakeClient.Ok));
        using FakeClient client = Create(server.Address);

        await client.GetAsync(value);

        server.Requests.Should().ContainSingle().Which.Should().StartWith($"GET /things/{escaped} HTTP/1.1\r\n");
    }

    private FakeClient Create(Uri address, TimeProvider? time = null) =>
        new(_services.GetRequiredService<IHttpClientFactory>().CreateClient("fake"), address, time ?? TimeProvider.System, Quick);
}
