using System.Net;
using System.Net.Sockets;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

/// <summary>Retry safety against failure: how often a request is tried, and what the caller learns. The heart of the transport.</summary>
public sealed class ResilienceMatrixTests
{
    private const int Once = 1;
    private const int All = 4;

    // For which safety of the call its outcome is then unknown.
    private static readonly RetrySafety[] Always = [RetrySafety.Idempotent, RetrySafety.Keyed, RetrySafety.AtMostOnce];
    private static readonly RetrySafety[] Writes = [RetrySafety.Keyed, RetrySafety.AtMostOnce];
    private static readonly RetrySafety[] Sends = [RetrySafety.AtMostOnce];
    private static readonly RetrySafety[] Never = [];

    private static readonly Row[] Table =
    [
        //                                   Idempotent, Keyed, AtMostOnce, AtMostOnce repeated by choice
        new("connection refused",            [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("name not found",                [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("TLS refused",                   [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("proxy refused",                 [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("refused after the body",        [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("reset before the body",         [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("lost before the body",          [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("timeout before the body",       [All, All, All, All], typeof(TransportException), null, Transient: true, Unknown: Never),
        new("reset after the body",          [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("lost after the body",           [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("timeout after the body",        [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("timeout within the answer",     [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("kept handler's timeout",        [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("truncated 200",                 [All, All, Once, All], typeof(TransportException), null, Transient: true, Unknown: Always),
        new("429",                           [All, All, All, All], typeof(RateLimitedException), 429, Transient: true, Unknown: Never),
        new("429 with a wait",               [All, All, All, All], typeof(RateLimitedException), 429, Transient: true, Unknown: Never),
        new("408",                           [All, All, Once, All], typeof(ApiException), 408, Transient: true, Unknown: Always),
        new("500",                           [All, All, Once, All], typeof(ApiException), 500, Transient: true, Unknown: Always),
        new("502",                           [All, All, Once, All], typeof(ApiException), 502, Transient: true, Unknown: Always),
        new("503 with a wait",               [All, All, Once, All], typeof(ApiException), 503, Transient: true, Unknown: Always),
        new("504",                           [All, All, Once, All], typeof(ApiException), 504, Transient: true, Unknown: Always),
        new("500 whose body breaks off",     [All, All, Once, All], typeof(ApiException), 500, Transient: true, Unknown: Always),
        new("HTML 200",                      [Once, Once, Once, Once], typeof(MalformedResponseException), 200, Transient: false, Unknown: Writes),
        new("empty 200",                     [Once, Once, Once, Once], typeof(MalformedResponseException), 200, Transient: false, Unknown: Writes),
        new("null 200",                      [Once, Once, Once, Once], typeof(MalformedResponseException), 200, Transient: false, Unknown: Writes),
        new("200 that says error",           [Once, Once, Once, Once], typeof(ApiException), 200, Transient: false, Unknown: Sends),
        new("301",                           [Once, Once, Once, Once], typeof(ApiException), 301, Transient: false, Unknown: Never),
        new("400",                           [Once, Once, Once, Once], typeof(ApiException), 400, Transient: false, Unknown: Never),
        new("401",                           [Once, Once, Once, Once], typeof(AuthenticationException), 401, Transient: false, Unknown: Never),
        new("403",                           [Once, Once, Once, Once], typeof(AuthenticationException), 403, Transient: false, Unknown: Never),
        new("404",                           [Once, Once, Once, Once], typeof(ApiException), 404, Transient: false, Unknown: Never),
        new("404 with HTML",                 [Once, Once, Once, Once], typeof(ApiException), 404, Transient: false, Unknown: Never),
        new("413",                           [Once, Once, Once, Once], typeof(ApiException), 413, Transient: false, Unknown: Never),
        new("501",                           [Once, Once, Once, Once], typeof(ApiException), 501, Transient: false, Unknown: Always),
        new("520",                           [All, All, Once, All], typeof(ApiException), 520, Transient: true, Unknown: Always),
    ];

    public static TheoryData<string, RetrySafety, bool> Cases()
    {
        TheoryData<string, RetrySafety, bool> cases = [];
        foreach (Row row in Table)
        {
            cases.Add(row.Failure, RetrySafety.Idempotent, false);
            cases.Add(row.Failure, RetrySafety.Keyed, false);
            cases.Add(row.Failure, RetrySafety.AtMostOnce, false);
            cases.Add(row.Failure, RetrySafety.AtMostOnce, true);
        }

        return cases;
    }

    [Fact]
    public async Task A_send_is_not_repeated_after_a_lost_answer_although_a_handler_of_the_hosts_has_read_the_body()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new(clock);
        stub.Answer(HttpStatusCode.TooManyRequests).Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")));
        using FakeClient client = new(new HttpClient(new ReadingHandler(stub)), new Uri("https://api.fake.test"), clock);

        Task<FakeResponse> call = client.PostAsync(FakeOperations.With(RetrySafety.AtMostOnce));
        clock.RunUntilCompleted(call);

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
        stub.Requests.Should().HaveCount(2, "the refused attempt is repeated, the lost one is not");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task SendAsync_tries_as_often_as_is_safe_and_says_what_is_known_when_every_attempt_fails(string failure, RetrySafety safety, bool repeats)
    {
        Row row = Table.Single(r => r.Failure == failure);
        ManualTimeProvider clock = new();
        StubHandler stub = new(clock);
        Fail(stub, failure);
        using FakeClient client = new(stub, clock, new RetryOptions { RepeatAfterUnknownOutcome = repeats });

        Task<FakeResponse> call = client.PostAsync(FakeOperations.With(safety));
        clock.RunUntilCompleted(call);

        IntegrationException e = (await ((Func<Task>)(() => call)).Should().ThrowAsync<IntegrationException>()).Which;
        int attempts = row.Attempts[repeats ? 3 : (int)safety];
        stub.Requests.Should().HaveCount(attempts);
        e.Attempts.Should().Be(attempts);
        e.Should().BeOfType(row.Exception);
        StatusOf(e).Should().Be(row.Status);
        e.IsTransient.Should().Be(row.Transient);
        e.OutcomeUnknown.Should().Be(row.Unknown.Contains(safety));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task SendAsync_returns_the_answer_when_the_failure_is_repeatable_and_the_second_attempt_succeeds(
        string failure, RetrySafety safety, bool repeats)
    {
        Row row = Table.Single(r => r.Failure == failure);
        ManualTimeProvider clock = new();
        StubHandler stub = new(clock);
        Fail(stub, failure);
        stub.Answer(HttpStatusCode.OK, """{"status":"OK","count":7}""");
        using FakeClient client = new(stub, clock, new RetryOptions { RepeatAfterUnknownOutcome = repeats });

        Task<FakeResponse> call = client.PostAsync(FakeOperations.With(safety));
        clock.RunUntilCompleted(call);

        if (row.Attempts[repeats ? 3 : (int)safety] == Once)
        {
            await ((Func<Task>)(() => call)).Should().ThrowAsync<IntegrationException>();
            stub.Requests.Should().ContainSingle();
            return;
        }

        FakeResponse answer = await call;
        answer.Count.Should().Be(7);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task SendAsync_follows_the_safety_of_the_request_when_it_differs_from_the_operation()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.InternalServerError);
        using FakeClient client = new(stub, clock);

        Task call = client.PostAsync(FakeOperations.Set, new FakeRequest(), new CallSettings { Safety = RetrySafety.AtMostOnce });

        await ((Func<Task>)(() => call)).Should().ThrowAsync<ApiException>();
        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_keeps_the_outcome_unknown_when_a_later_attempt_was_certainly_not_delivered()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.BadGateway).ThrowBeforeBody(Refused);
        using FakeClient client = new(stub, clock);

        Task call = client.PostAsync(FakeOperations.Set);
        clock.RunUntilCompleted(call);

        (await ((Func<Task>)(() => call)).Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();
    }

    [Fact]
    public async Task SendAsync_knows_that_nothing_was_delivered_when_a_timeout_before_the_body_follows_a_refusal()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.TooManyRequests).HangBeforeBody();
        using FakeClient client = new(stub, clock);

        Task call = client.PostAsync(FakeOperations.Send);
        clock.RunUntilCompleted(call);

        TransportException e = (await ((Func<Task>)(() => call)).Should().ThrowAsync<TransportException>()).Which;
        e.OutcomeUnknown.Should().BeFalse();
        e.Attempts.Should().Be(All);
    }

    [Fact]
    public async Task SendAsync_tries_once_when_repeating_is_switched_off()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.ServiceUnavailable);
        using FakeClient client = new(stub, clock, new RetryOptions { MaxRetries = 0 });

        Func<Task> call = () => client.PostAsync(FakeOperations.Set);

        (await call.Should().ThrowAsync<ApiException>()).Which.Attempts.Should().Be(1);
        stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_keeps_status_and_text_when_the_failed_answer_is_html()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock).Answer(HttpStatusCode.NotFound, "<html>" + new string('x', 20_000) + "</html>", ("X-Request-Id", "r-1"));
        using FakeClient client = new(stub, clock);

        Func<Task> call = () => client.PostAsync(FakeOperations.Set);

        ApiException e = (await call.Should().ThrowAsync<ApiException>()).Which;
        e.ResponseBody.Should().StartWith("<html>").And.HaveLength(8 * 1024);
        e.RequestId.Should().Be("r-1");
        e.VendorMessage.Should().BeNull();
        e.Message.Should().Be("Fake things.set failed with HTTP 404: no message");
    }

    [Fact]
    public async Task SendAsync_reads_the_envelope_when_it_says_error_with_any_status()
    {
        ManualTimeProvider clock = new();
        StubHandler stub = new StubHandler(clock)
            .Answer(HttpStatusCode.OK, "\uFEFF{\"status\":\"bad_thing\",\"message\":\"Thing is bad\"}", ("X-RateLimit-Remaining", "3"));
        using FakeClient client = new(stub, clock);

        Func<Task> call = () => client.PostAsync(FakeOperations.Set);

        ApiException e = (await call.Should().ThrowAsync<ApiException>()).Which;
        e.Code.Should().Be("bad_thing");
        e.VendorMessage.Should().Be("Thing is bad");
        e.RateLimit.Should().Be(new RateLimit(null, 3, null, null));
        e.Message.Should().Be("Fake things.set was refused in an answer of HTTP 200 bad_thing: Thing is bad");
    }

    private static void Fail(StubHandler stub, string failure) => _ = failure switch
    {
        "connection refused" => stub.ThrowBeforeBody(Refused),
        "name not found" => stub.ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.NameResolutionError, "No such host is known.")),
        "TLS refused" => stub.ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.SecureConnectionError, "The SSL connection could not be established.")),
        "proxy refused" => stub.ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.ProxyTunnelError, "The proxy tunnel request failed.")),
        // Something between us and the connection has read the body: it may have sent it before this connection was refused.
        "refused after the body" => stub.Throw(Refused),
        "reset before the body" => stub.ThrowBeforeBody(() => new HttpRequestException("Reset.", new IOException("Reset."))),
        "reset after the body" => stub.Throw(() => new HttpRequestException("Reset.", new IOException("Reset."))),
        // What SocketsHttpHandler does not wrap.
        "lost before the body" => stub.ThrowBeforeBody(() => new SocketException((int)SocketError.NotConnected)),
        "lost after the body" => stub.Throw(() => new SocketException((int)SocketError.NotConnected)),
        "timeout before the body" => stub.HangBeforeBody(),
        "timeout after the body" => stub.Hang(),
        "timeout within the answer" => stub.Answer(HttpStatusCode.OK, () => new StalledStream("""{"sta""")),
        "kept handler's timeout" => stub.Throw(() => new Polly.Timeout.TimeoutRejectedException("The operation didn't complete in time.")),
        "truncated 200" => stub.Answer(HttpStatusCode.OK, () => new BrokenStream("""{"sta""")),
        "429" => stub.Answer(HttpStatusCode.TooManyRequests),
        "429 with a wait" => stub.Answer(HttpStatusCode.TooManyRequests, headers: ("X-Ratelimit-Retry-After", "2")),
        "503 with a wait" => stub.Answer(HttpStatusCode.ServiceUnavailable, headers: ("Retry-After", "2")),
        "500 whose body breaks off" => stub.Answer(HttpStatusCode.InternalServerError, () => new BrokenStream("<ht")),
        "HTML 200" => stub.Answer(HttpStatusCode.OK, "<html>Welcome</html>"),
        "empty 200" => stub.Answer(HttpStatusCode.OK),
        "null 200" => stub.Answer(HttpStatusCode.OK, "null"),
        "200 that says error" => stub.Answer(HttpStatusCode.OK, """{"status":"error"}"""),
        "301" => stub.Answer(HttpStatusCode.MovedPermanently, headers: ("Location", "https://elsewhere.test/")),
        "404 with HTML" => stub.Answer(HttpStatusCode.NotFound, "<html>Nothing here</html>"),
        _ => stub.Answer((HttpStatusCode)int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static HttpRequestException Refused() =>
        new(HttpRequestError.ConnectionError, "Connection refused (api.fake.test:443)", new SocketException((int)SocketError.ConnectionRefused));

    private static int? StatusOf(IntegrationException e) => e switch
    {
        ApiException api => (int)api.StatusCode,
        MalformedResponseException malformed => (int)malformed.StatusCode,
        _ => null,
    };

    private sealed record Row(string Failure, int[] Attempts, Type Exception, int? Status, bool Transient, RetrySafety[] Unknown);

    /// <summary>A handler as hosts have for logging: it reads the body, which the content then keeps a copy of.</summary>
    private sealed class ReadingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsStringAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
