using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMLoyaltyEventsTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMLoyaltyEvents LoyaltyEvents => _tenant.Client.LoyaltyEvents;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData("false", "true", 0)]
    [InlineData("true", "false", 1)]
    [InlineData("\"false\"", "null", 0)]
    [InlineData("0", "false", 0, 1)]
    public async Task TriggerAsync_fails_when_SessionM_did_not_save_the_event_or_process_the_rules(string saved, string processed, params int[] failed)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""
            {"status":"ok","payload":{"user_event":{"event_lookup":"visit"},"event_saved_successfully":{{{saved}}},"rules_processed_successfully":{{{processed}}},"outcomes":[{"points_awarded":5}]}}
            """);

        SessionMPartialFailureException e = (await TriggerAsync().Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.Failures.Select(f => f.Index).Should().Equal(failed);
        e.Failures.Should().OnlyContain(f => f.Code == null && f.Reason!.Contains("successfully is false"));
        e.Payload.Should().BeOfType<LoyaltyEventResult>().Which.Outcomes.Should().ContainSingle();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"event_saved_successfully":null,"rules_processed_successfully":"","outcomes":null,"user_event":null}""")]
    [InlineData("""{"event_saved_successfully":true,"rules_processed_successfully":true,"outcomes":[{"is_outcome_applied":false}]}""")]
    public async Task TriggerAsync_succeeds_when_nothing_is_said_to_have_failed(string payload)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$"""{"status":"ok","payload":{{payload}}}""");

        (await LoyaltyEvents.TriggerAsync(new LoyaltyEventRequest("u-1", "visit"))).Should().NotBeNull();

        JsonNode body = JsonNode.Parse(_tenant.Handler.Requests.Single().BodyText)!;
        body["is_session_m"].Should().BeNull("it was not said");
        body.AsObject().ContainsKey("is_session_m").Should().BeFalse();
    }

    [Fact]
    public async Task TriggerAsync_is_sent_once_when_it_may_have_been_fired()
    {
        _tenant.Handler.Answer(HttpStatusCode.BadGateway);

        (await TriggerAsync().Should().ThrowAsync<SessionMApiException>()).Which.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task GetProgressAsync_is_repeated_and_content_with_any_payload()
    {
        foreach (string body in new[] { "{}", """{"status":"ok"}""", """{"status":"ok","payload":null}""", """{"status":"ok","payload":7}""" })
        {
            await using StubTenant tenant = new();
            tenant.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, body);

            (await tenant.RunAsync(tenant.Client.LoyaltyEvents.GetProgressAsync("u-1", ["rt-1"]))).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task GetProgressAsync_fails_with_what_the_envelope_says_and_never_shows_the_customer()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"error","errors":{"code":"user_not_found","message":"No customer-7"}}""");

        SessionMApiException e = (await LoyaltyEvents.Invoking(l => l.GetProgressAsync("customer-7", ["rt-1"])).Should().ThrowAsync<SessionMApiException>()).Which;

        e.IsUserNotFound.Should().BeTrue();
        e.ToString().Should().NotContain("customer-7");
    }

    [Fact]
    public async Task Calls_refuse_what_is_empty_before_sending()
    {
        await LoyaltyEvents.Invoking(l => l.TriggerAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await LoyaltyEvents.Invoking(l => l.TriggerAsync(new LoyaltyEventRequest("", "visit"))).Should().ThrowAsync<ArgumentException>();
        await LoyaltyEvents.Invoking(l => l.TriggerAsync(new LoyaltyEventRequest("u-1", " "))).Should().ThrowAsync<ArgumentException>().WithMessage("*EventLookup*");
        await LoyaltyEvents.Invoking(l => l.GetProgressAsync("", ["rt-1"])).Should().ThrowAsync<ArgumentException>();
        await LoyaltyEvents.Invoking(l => l.GetProgressAsync("u-1", [])).Should().ThrowAsync<ArgumentException>().WithMessage("*rule tree id*");
        await LoyaltyEvents.Invoking(l => l.GetProgressAsync("u-1", [""])).Should().ThrowAsync<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void ToString_shows_the_event_and_never_the_customer()
    {
        new LoyaltyEventRequest("u-secret", "visit").ToString().Should().Be("loyalty event visit");
        new LoyaltyEventBody("retailer-secret", "u-secret", "visit", "en-US", IncludeProgress: false, IsSessionM: null).ToString().Should().NotContain("secret");
        new RuleProgressBody("retailer-secret", "u-secret", ["rt-1"], "en-US").ToString().Should().NotContain("secret");
    }

    private Func<Task> TriggerAsync() => () => _tenant.RunAsync(LoyaltyEvents.TriggerAsync(new LoyaltyEventRequest("u-1", "visit")));
}
