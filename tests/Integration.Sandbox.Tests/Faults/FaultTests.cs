using System.Globalization;
using System.Net;
using System.Text.Json;
using Integration.Http;

namespace Integration.Sandbox.Tests;

public sealed class FaultTests : SandboxTest
{
    private const string Visit = """{"attributes":[{"external_id":"u-1","visits":{"inc":1}}]}""";

    private long Visits => (long?)Sandbox.Braze.Profiles.Find("u-1")?["visits"] ?? 0;

    [Fact]
    public async Task ResetAfterProcessing_changes_state_exactly_once_and_breaks_the_connection()
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Campaign, Fault.ResetAfterProcessing);
        const string body = """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}]}""";

        Func<Task> send = () => Braze.PostAsync(Wire.Campaign, body);

        await send.Should().ThrowAsync<HttpRequestException>();
        Sandbox.Braze.Sends.Should().ContainSingle().Which.Recipients.Should().ContainSingle();
        Sandbox.Calls.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Status = (int?)null, ResponseBody = "", Fault = new { Name = "ResetAfterProcessing" } }, o => o.IncludingNestedObjects());
    }

    [Fact]
    public async Task ResetBeforeProcessing_changes_nothing_and_breaks_the_connection()
    {
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-9"}]}""");
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.ResetBeforeProcessing);

        Func<Task> send = () => Braze.PostAsync(Wire.Track, Visit);

        await send.Should().ThrowAsync<HttpRequestException>();
        Visits.Should().Be(0);
        Sandbox.Calls.Should().HaveCount(2, "the plain client does not repeat a request on a connection that was reset");
    }

    [Fact]
    public async Task Reset_after_processing_leaves_a_replay_for_the_same_message()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Fail(HttpMethod.Post, Wire.TagsRoute, Fault.ResetAfterProcessing);
        Func<Task> first = () => Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), """{"tags":["visit"]}""", "m-1");
        await first.Should().ThrowAsync<HttpRequestException>();

        Answer second = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), """{"tags":["visit"]}""", "m-1");

        second.Header("Cached-Message").Should().Be("true");
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
    }

    [Fact]
    public async Task Faults_are_met_in_the_order_queued_then_calls_succeed_again()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Status(HttpStatusCode.ServiceUnavailable), times: 2);
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Status(HttpStatusCode.BadGateway));

        List<int> statuses = [];
        for (int i = 0; i < 4; i++)
        {
            statuses.Add((await Braze.PostAsync(Wire.Track, Visit)).Status);
        }

        statuses.Should().Equal(503, 503, 502, 201);
        Visits.Should().Be(1);
    }

    [Fact]
    public async Task FailAlways_lasts_until_the_faults_are_cleared()
    {
        Operation track = new("users.track", HttpMethod.Post, Wire.Track, RetrySafety.AtMostOnce, "users.track", new Uri("https://example.test"));
        Sandbox.Braze.FailAlways(track, Fault.Status(HttpStatusCode.InternalServerError));
        Sandbox.Braze.Fail(track, Fault.Status(HttpStatusCode.BadGateway));

        List<int> statuses = [];
        for (int i = 0; i < 3; i++)
        {
            statuses.Add((await Braze.PostAsync(Wire.Track, Visit)).Status);
        }

        Sandbox.Braze.ClearFaults();
        statuses.Add((await Braze.PostAsync(Wire.Track, Visit)).Status);

        statuses.Should().Equal(502, 500, 500, 201);
    }

    [Fact]
    public async Task Faults_leave_other_routes_alone()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-100");
        Sandbox.SessionM.FailAlways(HttpMethod.Post, Wire.TagsRoute, Fault.Status(HttpStatusCode.BadGateway));

        Answer get = await Core.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null);
        Answer external = await Core.PostAsync(Sandbox.SessionM.TagsOfExternal("C-100"), """{"tags":["vip"]}""");
        Answer post = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), """{"tags":["vip"]}""");

        new[] { get.Status, external.Status, post.Status }.Should().Equal(200, 200, 502);
    }

    [Fact]
    public void Fail_refuses_a_route_the_sandbox_does_not_have()
    {
        Action fail = () => Sandbox.Braze.Fail(HttpMethod.Get, Wire.Track, Fault.EmptyBody);

        fail.Should().Throw<ArgumentException>().WithMessage("*GET /users/track*");
    }

    [Fact]
    public void Fail_refuses_to_happen_less_than_once()
    {
        Action fail = () => Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.EmptyBody, times: 0);

        fail.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Status_carries_body_and_headers()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Status(HttpStatusCode.Forbidden, """{"message":"Access Denied"}""").WithHeader("X-Request-Id", "r-1"));

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be(403);
        answer.Message.Should().Be("Access Denied");
        answer.Header("X-Request-Id").Should().Be("r-1");
        Visits.Should().Be(0);
    }

    [Fact]
    public async Task AfterProcessing_answers_the_status_of_a_call_that_went_through()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Status(HttpStatusCode.GatewayTimeout).AfterProcessing());

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be(504);
        Visits.Should().Be(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task Html_answers_a_page_instead_of_json(HttpStatusCode status)
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Html(status));

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be((int)status);
        answer.Header("Content-Type").Should().StartWith("text/html");
        answer.Text.Should().StartWith("<!DOCTYPE html>");
        Visits.Should().Be(0);
    }

    [Fact]
    public async Task EmptyBody_answers_200_and_nothing_else()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.EmptyBody);

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be(200);
        answer.Text.Should().BeEmpty();
        Visits.Should().Be(1);
    }

    [Fact]
    public async Task TruncatedBody_answers_half_the_json_as_if_it_were_all()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.TruncatedBody);

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be(201);
        answer.Header("Content-Length").Should().Be(answer.Text.Length.ToString(CultureInfo.InvariantCulture));
        FluentActions.Invoking(() => answer.Json).Should().Throw<JsonException>();
        Visits.Should().Be(1);
    }

    [Fact]
    public async Task BrokenOffBody_announces_more_than_it_sends()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.BrokenOffBody);

        Func<Task> send = () => Braze.PostAsync(Wire.Track, Visit);

        await send.Should().ThrowAsync<HttpRequestException>();
        Visits.Should().Be(1);
    }

    [Fact]
    public async Task BrokenOffBody_sends_the_status_first()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.BrokenOffBody);
        using HttpRequestMessage request = new(HttpMethod.Post, Wire.Track) { Content = Wire.Json(Visit) };

        using HttpResponseMessage response = await Braze.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Func<Task> read = () => response.Content.ReadAsStringAsync();

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        await read.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Latency_holds_the_answer_back_on_the_sandbox_clock_after_the_call_took_effect()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Latency(TimeSpan.FromMinutes(1)));

        Task<Answer> call = Braze.PostAsync(Wire.Track, Visit);
        SpinWait.SpinUntil(() => Clock.Waits.Contains(TimeSpan.FromMinutes(1)), TimeSpan.FromSeconds(10)).Should().BeTrue();
        Visits.Should().Be(1);
        call.IsCompleted.Should().BeFalse();
        Clock.Advance(TimeSpan.FromMinutes(1));

        (await call).Status.Should().Be(201);
    }

    [Fact]
    public async Task Latency_keeps_the_effect_of_a_caller_who_gave_up()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Latency(TimeSpan.FromMinutes(1)));
        using CancellationTokenSource impatience = new();

        Task call = Braze.PostAsync(Wire.Track, Wire.Json(Visit), impatience.Token);
        SpinWait.SpinUntil(() => Sandbox.Calls.Count == 1, TimeSpan.FromSeconds(10)).Should().BeTrue();
        await impatience.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        Visits.Should().Be(1);
    }

    [Fact]
    public async Task SlowBody_sends_half_of_the_answer_at_once_and_the_rest_later_on_the_sandbox_clock()
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.SlowBody(TimeSpan.FromMinutes(1)));
        using HttpRequestMessage request = new(HttpMethod.Post, Wire.Track) { Content = Wire.Json(Visit) };

        using HttpResponseMessage response = await Braze.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Task<string> body = response.Content.ReadAsStringAsync();
        SpinWait.SpinUntil(() => Clock.Waits.Contains(TimeSpan.FromMinutes(1)), TimeSpan.FromSeconds(10)).Should().BeTrue();
        Visits.Should().Be(1);
        body.IsCompleted.Should().BeFalse();
        Clock.Advance(TimeSpan.FromMinutes(1));

        (await body).Should().Be("""{"message":"success","attributes_processed":1}""");
    }

    [Fact]
    public void DelayedBy_leaves_the_fault_it_was_made_from_alone()
    {
        Fault late = Fault.ResetBeforeProcessing.DelayedBy(TimeSpan.FromSeconds(1)).WithHeader("X-A", "1");

        late.Delay.Should().Be(TimeSpan.FromSeconds(1));
        Fault.ResetBeforeProcessing.Delay.Should().Be(TimeSpan.Zero);
        Fault.ResetBeforeProcessing.Headers.Should().BeEmpty();
    }

    [Theory]
    [InlineData(RateLimitHeaders.EpochSeconds, "X-RateLimit-Reset", "1772359245")]
    [InlineData(RateLimitHeaders.SecondsRemaining, "X-Ratelimit-Retry-After", "45")]
    [InlineData(RateLimitHeaders.RetryAfterSeconds, "Retry-After", "45")]
    [InlineData(RateLimitHeaders.RetryAfterDate, "Retry-After", "Sun, 01 Mar 2026 10:00:45 GMT")]
    public async Task TooManyRequests_tells_the_wait_in_the_dialect_asked_for(RateLimitHeaders dialect, string header, string value)
    {
        Sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.TooManyRequests(TimeSpan.FromSeconds(44.2), dialect));

        Answer answer = await Braze.PostAsync(Wire.Track, Visit);

        answer.Status.Should().Be(429);
        answer.Header(header).Should().Be(value);
        answer.Message.Should().Be("Rate limit exceeded");
        Visits.Should().Be(0);
    }

    [Fact]
    public async Task TooManyRequests_speaks_the_envelope_of_the_vendor()
    {
        Sandbox.SessionM.Fail(HttpMethod.Post, Wire.Offers, Fault.TooManyRequests(TimeSpan.FromSeconds(1), RateLimitHeaders.None));

        Answer answer = await Connect.PostAsync(Wire.Offers, "{}");

        answer.Status.Should().Be(429);
        answer.ErrorCode.Should().Be("too_many_requests");
        answer.Headers.Keys.Should().NotContain(h => h.Contains("Retry", StringComparison.OrdinalIgnoreCase));
    }
}
