using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Testing;

namespace SessionM.Client.Tests;

public sealed class CustomerEventSinkTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly UserKey Ann = UserKey.External("C-1");

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task RecordAsync_sends_each_event_of_a_customer_in_order_and_in_a_call_of_its_own()
    {
        Accept();

        SinkResult<UserEvent> result = await RecordAsync(
            new UserEvent(Ann, "app_opened", Noon),
            new UserEvent(UserKey.Native("u-2"), "app_opened", Noon),
            new UserEvent(Ann, "review written", Noon) { Attributes = { ["$stars!"] = 5, ["verified"] = true, ["nothing"] = null } },
            new UserEvent(Ann, "app_opened", Noon));

        result.Applied.Should().Be(4);
        result.IsComplete.Should().BeTrue();
        SentTo("/external/users/C-1/events").Should().Equal(
            """{"events":{"app_opened":1}}""",
            """{"events":{"review written":[{"stars_":"5","verified":"true"}]}}""",
            """{"events":{"app_opened":1}}""");
        SentTo("/users/u-2/events").Should().ContainSingle();
        _tenant.Handler.Requests.Select(r => r.Header("Message-ID")).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task RecordAsync_sends_the_time_as_the_attribute_the_options_name()
    {
        await using StubTenant tenant = new(o => o.Events.TimeAttribute = "date");
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

        SinkResult<UserEvent> result = await tenant.Client.EventSink.RecordAsync(
        [
            new UserEvent(Ann, "a", Noon),
            new UserEvent(Ann, "b", Noon) { Attributes = { ["date"] = "mine" } },
            new UserEvent(Ann, "c", Noon) { Attributes = Ten() },
        ]);

        JsonNode.Parse(tenant.Handler.Requests.Should().ContainSingle().Which.BodyText)!["events"]!["a"]![0]!["date"]!.ToString().Should().StartWith("2026-03-01T10:00:00");
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal((1, SinkFailureKind.Invalid), (2, SinkFailureKind.Invalid));
        result.Failures[0].Reason.Should().Contain("Collision");
        result.Failures[1].Reason.Should().Contain("CapExceeded");
    }

    [Fact]
    public async Task RecordAsync_accounts_for_events_that_would_lose_an_attribute_and_sends_the_others()
    {
        Accept();
        Dictionary<string, object?> eleven = Ten();
        eleven["k11"] = 1;

        SinkResult<UserEvent> result = await RecordAsync(
            new UserEvent(Ann, "a", Noon) { Attributes = eleven },
            new UserEvent(Ann, "a", Noon) { Attributes = { ["$$"] = "lost" } },
            new UserEvent(Ann, "a", Noon) { Attributes = { ["x-y"] = 1, ["x.y"] = 2 } },
            new UserEvent(Ann, " ", Noon),
            new UserEvent(UserKey.Email("a@b.test"), "a", Noon),
            new UserEvent(Ann, "a", Noon) { Attributes = Ten() });

        result.Applied.Should().Be(1);
        result.Failures.Select(f => f.Index).Should().Equal(0, 1, 2, 3, 4);
        result.Failures.Should().OnlyContain(f => f.Kind == SinkFailureKind.Invalid && f.Exception == null);
        result.Failures[0].Reason.Should().Contain("CapExceeded");
        result.Failures[3].Reason.Should().Contain("whitespace");
        result.Failures.Should().OnlyContain(f => !f.Reason.Contains("C-1") && !f.Reason.Contains("a@b.test"));
        SentTo("/external/users/C-1/events").Should().ContainSingle();
    }

    [Fact]
    public async Task RecordAsync_follows_the_hosts_rules_for_attributes_and_keeps_names_that_its_normalizer_does_not_map()
    {
        AttributeNormalizerOptions rules = new() { KnownNames = { "Stars" }, Events = { EventNames = { ["Review"] = "review_written" }, MaxAttributes = 20 } };
        await using StubTenant tenant = new(normalizer: new AttributeNormalizer(rules));
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);
        Dictionary<string, object?> eleven = Ten();
        eleven["stars"] = 5;

        SinkResult<UserEvent> result = await tenant.Client.EventSink.RecordAsync([new UserEvent(Ann, "Review", Noon), new UserEvent(Ann, "other", Noon) { Attributes = eleven }]);

        result.IsComplete.Should().BeTrue();
        tenant.Handler.Requests[0].BodyText.Should().Be("""{"events":{"Review":1}}""");
        JsonNode.Parse(tenant.Handler.Requests[1].BodyText)!["events"]!["other"]![0]!.AsObject().Should().HaveCount(11).And.ContainKey("Stars");
    }

    [Fact]
    public async Task RecordAsync_does_not_try_later_events_of_a_customer_whose_earlier_one_failed_for_now()
    {
        await using StubTenant tenant = new(o => o.Retry.MaxRetries = 0);
        tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody).Throw(() => new HttpRequestException("broken"));

        SinkResult<UserEvent> result = await tenant.Client.EventSink.RecordAsync(
            [new UserEvent(Ann, "a", Noon), new UserEvent(Ann, "b", Noon), new UserEvent(Ann, "c", Noon), new UserEvent(Ann, "d", Noon)]);

        result.Applied.Should().Be(1);
        result.Failures.Select(f => (f.Index, f.Kind)).Should().Equal(
            (1, SinkFailureKind.OutcomeUnknown), (2, SinkFailureKind.Transient), (3, SinkFailureKind.Transient));
        result.Failures[1].Reason.Should().Contain("overtaken");
        tenant.Handler.Requests.Select(r => r.BodyText).Should().Equal("""{"events":{"a":1}}""", """{"events":{"b":1}}""");
    }

    [Fact]
    public async Task RecordAsync_goes_on_after_an_event_that_SessionM_refused()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"validation"}}""").Answer(HttpStatusCode.OK, StubTenant.OkBody);

        SinkResult<UserEvent> result = await RecordAsync(new UserEvent(Ann, "unknown", Noon), new UserEvent(Ann, "b", Noon));

        result.Applied.Should().Be(1);
        result.Failures.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Index = 0, Kind = SinkFailureKind.Rejected });
    }

    [Fact]
    public async Task RecordAsync_stops_at_refused_credentials()
    {
        _tenant.Handler.Answer(HttpStatusCode.Unauthorized);

        SinkResult<UserEvent> result = await RecordAsync([.. Enumerable.Range(0, 30).Select(i => new UserEvent(UserKey.External($"C-{i % 10}"), "a", Noon))]);

        result.Applied.Should().Be(0);
        result.Failures.Should().HaveCount(30).And.OnlyContain(f => f.Kind == SinkFailureKind.Unauthorized);
        _tenant.Handler.Requests.Count.Should().BeLessThan(10);
    }

    [Fact]
    public async Task RecordAsync_does_not_send_after_the_caller_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        _tenant.Handler.Answer((_, _) =>
        {
            cancellation.Cancel();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubTenant.OkBody) });
        });

        Func<Task> record = () => _tenant.Client.EventSink.RecordAsync([new UserEvent(Ann, "a", Noon), new UserEvent(Ann, "b", Noon)], cancellation.Token);

        await record.Should().ThrowAsync<OperationCanceledException>();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task RecordAsync_refuses_null_and_takes_nothing()
    {
        await _tenant.Client.EventSink.Invoking(s => s.RecordAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await _tenant.Client.EventSink.Invoking(s => s.RecordAsync([null!])).Should().ThrowAsync<ArgumentException>();
        (await RecordAsync()).IsComplete.Should().BeTrue();
    }

    private static Dictionary<string, object?> Ten() => Enumerable.Range(1, 10).ToDictionary(i => $"k{i}", object? (i) => i);

    private void Accept() => _tenant.Handler.Answer(HttpStatusCode.OK, StubTenant.OkBody);

    private Task<SinkResult<UserEvent>> RecordAsync(params UserEvent[] events) => _tenant.Client.EventSink.RecordAsync(events);

    private IEnumerable<string> SentTo(string path) => _tenant.Handler.Requests.Where(r => r.Uri.AbsolutePath.EndsWith(path, StringComparison.Ordinal)).Select(r => r.BodyText);
}
