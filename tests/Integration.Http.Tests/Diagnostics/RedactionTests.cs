using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Integration.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing;

namespace Integration.Http.Tests;

/// <summary>Every way to fail, at Trace level, with all listeners on: no secret and no person in anything that can be kept.</summary>
public sealed class RedactionTests : IDisposable
{
    private const string PathKey = "path-secret+/1";
    private const string UserId = "Jane Doe/ü7";
    private const string Email = "jane.doe@person.test";
    private const string Secret = "basic-secret-1";
    private const string BodyName = "body-of-jane";

    private static readonly string Basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("basic-key-1:" + Secret));

    // What the vendor repeats of the request: everything, in every form.
    private static readonly string Echo =
        $"no user {UserId} or {Uri.EscapeDataString(UserId)} with {Email} or {Uri.EscapeDataString(Email)} "
        + $"at /apps/{PathKey} /apps/{Uri.EscapeDataString(PathKey)} for Basic {Basic} ({Secret}) phone +1 (202) 555-0100 query q-id-77 card 4111111111111111";

    private static readonly string[] Forbidden =
    [
        PathKey, Uri.EscapeDataString(PathKey), "path-secret", UserId, Uri.EscapeDataString(UserId), "Doe", Email, "person.test", Basic, Secret, "basic-key-1",
        BodyName, "555-0100", "q-id-77", "4111111111111111",
    ];

    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;
    private readonly FakeClient _client;
    private readonly ActivityCollector _spans;
    private readonly MeterCollector _metrics;

    public RedactionTests()
    {
        _stub = new StubHandler(_clock);
        _client = new FakeClient(_stub, _clock) { Connection = Connect(new Uri("https://api.fake.test")) };
        _spans = new ActivityCollector(_client.Name);
        _metrics = new MeterCollector(_client.Name);
    }

    public static TheoryData<string> Failures() =>
    [
        "success", "400", "401", "403", "404", "413", "429", "429 long", "500", "503", "200 error", "HTML error", "HTML 200", "broken JSON 200",
        "wrong type 200", "empty 200", "truncated 200", "timeout", "refused", "reset", "not HTTP",
    ];

    public void Dispose()
    {
        _metrics.Dispose();
        _spans.Dispose();
        _client.Dispose();
        _stub.Dispose();
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_that_can_be_kept_holds_a_secret_or_a_person(string failure)
    {
        Play(failure);
        using Activity parent = new Activity("host").AddBaggage("customer", Email).Start();

        Task call = SendAsync(_client);
        _clock.RunUntilCompleted(call);
        Exception? exception = await Record.ExceptionAsync(() => call);

        (exception is null).Should().Be(failure == "success");
        _client.Logs.Entries.Should().NotBeEmpty();
        _spans.Stopped.Should().ContainSingle();
        _metrics.Measurements.Should().NotBeEmpty();
        ShouldBeClean(exception, _client);
    }

    [Theory]
    [InlineData("HTTP/1.1 abc {0}\r\n\r\n")]
    [InlineData("220 {0}\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n{0} without a colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{0}\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello {0}")]
    [InlineData("HTTP/1.1 200 {0}\r\nContent-Length: 500\r\n\r\n{0}")]
    public async Task Nothing_that_can_be_kept_holds_a_secret_or_a_person_when_a_proxy_answers_with_what_is_not_http(string answer)
    {
        string raw = string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, Echo.Replace("ü", "u", StringComparison.Ordinal) + UserId);
        await using LoopbackServer server = LoopbackServer.Start(LoopbackStep.RawAnswer(raw));
        ServiceCollection services = new();
        services.AddApiHttpClient("fake");
        await using ServiceProvider provider = services.BuildServiceProvider();
        RetryOptions retry = new() { MaxRetries = 0 };
        using FakeClient client = new(provider.GetRequiredService<IHttpClientFactory>().CreateClient("fake"), server.Address, TimeProvider.System, retry);
        client.Connection = Connect(server.Address, retry);

        Exception? exception = await Record.ExceptionAsync(() => SendAsync(client));

        exception.Should().BeAssignableTo<IntegrationException>();
        ShouldBeClean(exception, client);
    }

    [Fact]
    public async Task The_vendors_text_stays_readable()
    {
        _stub.Answer(HttpStatusCode.BadRequest, """{"status":"bad","message":"The tag vip is unknown to user 7 of app a."}""");

        Func<Task> call = () => _client.GetAsync("a");

        (await call.Should().ThrowAsync<ApiException>()).Which.VendorMessage.Should().Be("The tag vip is unknown to user 7 of app [redacted].");
    }

    private void Play(string failure) => _ = failure switch
    {
        "success" => _stub.Answer(HttpStatusCode.OK, FakeClient.Ok),
        "429 long" => _stub.Answer(HttpStatusCode.TooManyRequests, ErrorBody(), ("Retry-After", "600")),
        "503" => _stub.Answer(HttpStatusCode.ServiceUnavailable, ErrorBody(), ("Retry-After", "1")),
        "200 error" => _stub.Answer(HttpStatusCode.OK, ErrorBody()),
        "HTML error" => _stub.Answer(HttpStatusCode.BadGateway, $"<html>{Echo}</html>"),
        "HTML 200" => _stub.Answer(HttpStatusCode.OK, $"<html>{Echo}</html>"),
        "broken JSON 200" => _stub.Answer(HttpStatusCode.OK, $$"""{"{{Email}}": {{UserId}} """),
        "wrong type 200" => _stub.Answer(HttpStatusCode.OK, $$"""{"count": "{{Email}}"}"""),
        "empty 200" => _stub.Answer(HttpStatusCode.OK),
        "truncated 200" => _stub.Answer(HttpStatusCode.OK, () => new BrokenStream(ErrorBody())),
        "timeout" => _stub.Hang(),
        "refused" => _stub.ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (api.fake.test:443)")),
        "reset" => _stub.Throw(() => new HttpRequestException("Reset.", new IOException("Connection reset by peer."))),
        "not HTTP" => _stub.Throw(() => new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: '{Echo}'.")),
        _ => _stub.Answer((HttpStatusCode)int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture), ErrorBody()),
    };

    private static string ErrorBody() => $$"""{"status":"bad {{UserId}}","message":"{{Echo}}"}""";

    private static ApiConnection Connect(Uri address, RetryOptions? retry = null) =>
        new(address, new AuthenticationHeaderValue("Basic", Basic), retry ?? new RetryOptions(), PathKey);

    private static Task<FakeResponse> SendAsync(FakeClient client) =>
        client.PostAsync(
            FakeOperations.UserSet, new FakeRequest { Name = BodyName }, new CallSettings { PathValues = [UserId], Query = "id=q-id-77&limit=5" });

    private void ShouldBeClean(Exception? exception, FakeClient client)
    {
        List<string> kept = [.. client.Logs.Entries.Select(e => e.Everything)];
        kept.AddRange(_spans.Stopped.Select(ActivityCollector.EverythingOf));
        kept.AddRange(_metrics.Measurements.Select(m => m.Everything));
        if (exception is ApiException { Code: { } code })
        {
            kept.Add(code);
        }

        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            kept.Add(e.Message);
            kept.Add(e.ToString());
            kept.Add(string.Join('\n', e.Data.Values.Cast<object?>()));
        }

        foreach (string forbidden in Forbidden)
        {
            kept.Should().NotContain(text => text.Contains(forbidden, StringComparison.OrdinalIgnoreCase), "{0} must not be kept", forbidden);
        }
    }
}
