using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Microsoft.Extensions.Options;

namespace SessionM.Client.Tests;

/// <summary>The sending: its order, what stops it, and the account of it.</summary>
public sealed class SessionMForwarderTests : IAsyncDisposable
{
    private const string Three = """
        "batch_id":"b-1","mpid":7,"events":[
          {"event_type":"custom_event","data":{"event_name":"one","custom_attributes":{"a":1}}},
          {"event_type":"custom_event","data":{"event_name":"two"}},
          {"event_type":"custom_event","data":{"event_name":"three"}}]
        """;

    private const string UnknownUser = """{"status":"error","errors":{"code":"user_not_found","message":"User not found"}}""";
    private const string UnknownEvent = """{"status":"error","errors":{"code":"validation","message":"An event is not defined"}}""";

    private readonly StubTenant _tenant = new(options => options.Retry.MaxRetries = 0);

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task ForwardAsync_sends_the_profile_then_the_events_one_by_one_and_accounts_for_each()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(HttpStatusCode.OK, StubTenant.OkBody, ("Cached-Message", "true")).Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await ForwardAsync(Three);

        _tenant.Handler.Requests.Select(r => $"{r.Method} {r.Path}").Should().Equal(
            "PUT /priv/v1/apps/core-key-1/external/users/C-1",
            "POST /priv/v1/apps/core-key-1/external/users/C-1/events",
            "POST /priv/v1/apps/core-key-1/external/users/C-1/events",
            "POST /priv/v1/apps/core-key-1/external/users/C-1/events");
        _tenant.Handler.Requests.Skip(1).Select(r => JsonNode.Parse(r.BodyText)!["events"]!.AsObject().Single().Key).Should().Equal("one", "two", "three");
        report.Profile.Should().BeEquivalentTo(new { Name = "profile", Keys = new[] { "customer_id", "mpid" }, Status = ForwardStatus.Sent, IsReplay = false, Reason = (string?)null });
        report.Events.Select(e => (e.Name, e.SourceName, e.EventPosition, e.Status, e.IsReplay)).Should().Equal(
            ("one", "one", 0, ForwardStatus.Sent, true), ("two", "two", 1, ForwardStatus.Sent, false), ("three", "three", 2, ForwardStatus.Sent, false));
        report.Events[0].Keys.Should().Equal("a");
        report.Should().BeEquivalentTo(new { IsComplete = true, ShouldRepeat = false, IsBatchDropped = false, RetryAfter = (TimeSpan?)null });
        report.ToString().Should().Be("4 of 4 calls sent, 0 data points left out");
    }

    [Fact]
    public async Task ForwardAsync_sends_the_same_ids_when_the_batch_comes_again()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        await ForwardAsync(Three);
        await ForwardAsync(Three);

        string?[] ids = [.. _tenant.Handler.Requests.Select(r => r.Header("Message-ID"))];
        ids[4..].Should().Equal(ids[..4]);
        ids[..4].Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task ForwardAsync_sends_new_ids_for_a_batch_without_one()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        string anonymous = Three.Replace("\"batch_id\":\"b-1\",", "", StringComparison.Ordinal);

        await ForwardAsync(anonymous);
        await ForwardAsync(anonymous);

        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Should().OnlyHaveUniqueItems().And.NotContainNulls().And.HaveCount(8);
    }

    [Fact]
    public async Task ForwardAsync_sends_nothing_of_a_batch_that_is_left_out()
    {
        ForwardReport report = await new SessionMForwarder(_tenant.Client, Dry.Open(), _tenant.Logs).ForwardAsync(MParticleBatch.Parse("""{"mpid":7}"""));

        _tenant.Handler.Requests.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Profile = (ForwardItem?)null, IsBatchDropped = true, IsComplete = true, ShouldRepeat = false });
        report.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task ForwardAsync_sends_events_alone_when_there_is_nothing_to_update()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await ForwardAsync("""  "events":[{"event_type":"screen_view","data":{"screen_name":"Menu"}}] """, o => o.Filter.Identities.Others = false);

        report.Profile.Should().BeNull();
        _tenant.Handler.Requests.Should().ContainSingle().Which.Path.Should().EndWith("/events");
    }

    public static TheoryData<string, HttpStatusCode, string, ForwardStatus, bool> ProfileFailures() => new()
    {
        { "refused", HttpStatusCode.OK, UnknownEvent, ForwardStatus.Refused, false },
        { "unknown customer", HttpStatusCode.NotFound, UnknownUser, ForwardStatus.Refused, false },
        { "not processed", HttpStatusCode.TooManyRequests, "", ForwardStatus.Failed, true },
        { "credentials", HttpStatusCode.Unauthorized, "", ForwardStatus.Unauthorized, true },
        { "no answer", HttpStatusCode.BadGateway, "<html>", ForwardStatus.OutcomeUnknown, true },
    };

    [Theory]
    [MemberData(nameof(ProfileFailures))]
    public async Task ForwardAsync_tries_no_event_after_a_profile_that_failed(string failure, HttpStatusCode status, string body, ForwardStatus expected, bool shouldRepeat)
    {
        _tenant.Handler.Answer(status, body);

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three));

        report.Profile!.Status.Should().Be(expected, failure);
        report.Profile.Reason.Should().NotBeNullOrEmpty();
        report.Profile.Exception.Should().NotBeNull();
        report.Events.Should().HaveCount(3).And.OnlyContain(e => e.Status == ForwardStatus.NotTried && e.Reason != null);
        report.Should().BeEquivalentTo(new { IsComplete = false, ShouldRepeat = shouldRepeat });
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "", 4)]
    [InlineData(HttpStatusCode.OK, UnknownEvent, 4)]
    [InlineData(HttpStatusCode.NotFound, UnknownUser, 1)]
    [InlineData(HttpStatusCode.Forbidden, "", 1)]
    public async Task ForwardAsync_sends_events_after_a_failed_profile_when_told_to_unless_nothing_can_succeed(HttpStatusCode status, string body, int calls)
    {
        _tenant.Handler.Answer(status, body).Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await ForwardAsync(Three, o => o.SendEventsAfterFailedProfile = true);

        _tenant.Handler.Requests.Should().HaveCount(calls);
        report.Events.Should().OnlyContain(e => e.Status == (calls == 4 ? ForwardStatus.Sent : ForwardStatus.NotTried));
        report.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, UnknownEvent, ForwardStatus.Refused, ForwardStatus.Sent)]
    [InlineData(HttpStatusCode.OK, UnknownUser, ForwardStatus.Refused, ForwardStatus.NotTried)]
    [InlineData(HttpStatusCode.TooManyRequests, "", ForwardStatus.Failed, ForwardStatus.NotTried)]
    [InlineData(HttpStatusCode.GatewayTimeout, "", ForwardStatus.OutcomeUnknown, ForwardStatus.NotTried)]
    [InlineData(HttpStatusCode.Unauthorized, "", ForwardStatus.Unauthorized, ForwardStatus.NotTried)]
    public async Task ForwardAsync_goes_on_after_a_refused_event_and_stops_where_a_repeat_would_change_the_order(
        HttpStatusCode status, string body, ForwardStatus second, ForwardStatus third)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(status, body).Answer(HttpStatusCode.OK, StubTenant.OkBody);

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three));

        report.Events.Select(e => e.Status).Should().Equal(ForwardStatus.Sent, second, third);
        report.ShouldRepeat.Should().Be(second != ForwardStatus.Refused);
        report.IsComplete.Should().BeFalse();
    }

    [Theory]
    [InlineData("\"batch_id\":\"b-1\",", HttpStatusCode.TooManyRequests, 2, true)]
    [InlineData("", HttpStatusCode.TooManyRequests, 1, true)]
    [InlineData("", HttpStatusCode.GatewayTimeout, 0, true)]
    [InlineData("", HttpStatusCode.TooManyRequests, 2, false)]
    [InlineData("", HttpStatusCode.GatewayTimeout, 1, false)]
    public async Task ForwardAsync_asks_for_a_repeat_only_where_no_event_would_happen_twice(string id, HttpStatusCode failure, int accepted, bool isSafe)
    {
        for (int i = 0; i < accepted; i++)
        {
            _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        }

        _tenant.Handler.Answer(failure, "");

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three.Replace("\"batch_id\":\"b-1\",", id, StringComparison.Ordinal)));

        report.Should().BeEquivalentTo(new { IsComplete = false, IsRepeatSafe = isSafe, ShouldRepeat = isSafe });
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"Ada of C-1 is not defined"}}""", "SessionM answered HTTP 200 with the code validation.")]
    [InlineData(HttpStatusCode.Unauthorized, "Ada", "SessionM answered HTTP 401.")]
    [InlineData(HttpStatusCode.OK, "<html>Ada", "SessionM answered HTTP 200, and nothing that can be read.")]
    public async Task ForwardAsync_gives_a_reason_in_words_of_its_own_and_leaves_those_of_SessionM_to_the_exception(HttpStatusCode status, string body, string expected)
    {
        _tenant.Handler.Answer(status, body);

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three));

        report.Profile!.Reason.Should().Be(expected);
        report.Profile.Exception.Should().NotBeNull();
        JsonSerializer.Serialize(report, ReportJson.Default.ForwardReport).Should().NotContain("Ada").And.NotContain("C-1");
    }

    [Fact]
    public async Task ForwardAsync_gives_a_reason_when_no_answer_came()
    {
        _tenant.Handler.Answer((_, _) => throw new HttpRequestException("Ada"));

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three));

        report.Profile!.Reason.Should().Be("No complete answer came.");
    }

    [Fact]
    public async Task ForwardAsync_tells_how_long_to_wait()
    {
        _tenant.Handler.Answer(HttpStatusCode.TooManyRequests, "", ("Retry-After", "300"));

        ForwardReport report = await _tenant.RunAsync(ForwardAsync(Three));

        report.RetryAfter.Should().Be(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task ForwardAsync_reports_what_the_client_itself_refuses()
    {
        ForwardReport report = await ForwardAsync("""  "user_attributes":{"$Birth":"2020-01-01"} """, o => o.Attributes.ReservedFields["$Birth"] = "dob");

        report.Profile!.Status.Should().Be(ForwardStatus.Refused);
        report.Profile.Reason.Should().Contain("under 13");
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ForwardAsync_stops_when_the_caller_cancels_and_logs_how_far_it_came()
    {
        using CancellationTokenSource source = new();
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(async (_, _) =>
        {
            await source.CancelAsync();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubTenant.OkBody) };
        });

        Func<Task> call = () => new SessionMForwarder(_tenant.Client, Dry.Open(), _tenant.Logs).ForwardAsync(MParticleBatch.Parse(Dry.Batch(Three)), source.Token);

        await call.Should().ThrowAsync<OperationCanceledException>();
        _tenant.Handler.Requests.Should().HaveCount(2);
        Messages().Should().ContainSingle().Which.Should().MatchRegex("cancelled after [12] of 4");
    }

    [Fact]
    public async Task ForwardAsync_logs_counts_and_never_a_name_a_value_or_an_id()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Answer(HttpStatusCode.OK, StubTenant.OkBody)
            .Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation","message":"secret-event of C-1 with secret-key secret-value"}}""");
        const string Members = """
            "batch_id":"secret-batch","mpid":"secret-mpid","user_attributes":{"secret-key":"secret-value","$$":1},
            "events":[{"event_type":"custom_event","data":{"event_name":"secret-event","custom_attributes":{"secret-key":"secret-value"}}}]
            """;

        await ForwardAsync("\"mpid\":1", o => o.Filter.SendNewDataPoints = false);
        await ForwardAsync(Members);

        Messages().Should().Equal(
            "A batch was forwarded: 1 call(s), 0 data point(s) left out.",
            "A batch was forwarded in part: 1 of 2 call(s); the first that was not sent: Refused (SessionMApiException).");
        _tenant.Logs.Entries.Should().NotContain(e => e.Message.Contains("secret", StringComparison.Ordinal) || e.Message.Contains("C-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forwarder_refuses_contradictory_settings_and_null()
    {
        Action create = () => _ = new SessionMForwarder(_tenant.Client, new ForwarderOptions { CustomerIdentity = "", RuleFailure = (RuleFailurePolicy)9 });

        create.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(2);
        FluentActions.Invoking(() => new SessionMForwarder(null!, new ForwarderOptions())).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new SessionMForwarder(_tenant.Client, (ForwarderOptions)null!)).Should().Throw<ArgumentNullException>();
        await FluentActions.Awaiting(() => new SessionMForwarder(_tenant.Client, new ForwarderOptions()).ForwardAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
    }

    private Task<ForwardReport> ForwardAsync(string members, Action<ForwarderOptions>? configure = null) =>
        new SessionMForwarder(_tenant.Client, Dry.Open(configure), _tenant.Logs, _tenant.Clock).ForwardAsync(MParticleBatch.Parse(Dry.Batch(members)));

    private IEnumerable<string> Messages() => _tenant.Logs.Entries.Where(e => e.Category == typeof(SessionMForwarder).FullName).Select(e => e.Message);
}
