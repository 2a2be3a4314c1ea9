using System.Collections;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class EventSinkTests
{
    public static TheoryData<string, object> Unsupported => new()
    {
        { "an object", new object() },
        { "not a number", double.NaN },
        { "a mixed list", new object[] { 1, "a" } },
        { "a list with a null", new object?[] { null } },
        { "a list of moments", new[] { Wire.Now } },
        { "a dictionary with other keys", new Dictionary<int, string> { [1] = "a" } },
        { "a nested object", new Dictionary<string, object?> { ["inner"] = new object() } },
        { "a list of dictionaries with an object", new[] { new Dictionary<string, object?> { ["inner"] = new object() } } },
        { "a text that is too long", new string('x', 256) },
    };

    [Fact]
    public async Task RecordAsync_sends_custom_events_with_every_form_of_attribute()
    {
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<UserEvent> result = await host.Client.Events.RecordAsync(
        [
            new UserEvent(UserKey.External("u-1"), "offer_redeemed", Wire.Now)
            {
                Attributes =
                {
                    ["title"] = "X",
                    ["points"] = 120,
                    ["price"] = 19.90m,
                    ["first"] = true,
                    ["until"] = Wire.Now,
                    ["day"] = new DateOnly(2026, 3, 1),
                    ["stores"] = new List<string> { "Oslo" },
                    ["sizes"] = new[] { 38.5 },
                    ["none"] = Array.Empty<string>(),
                    ["unknown"] = null,
                    ["offer"] = new Dictionary<string, object?> { ["id"] = "o-1", ["terms"] = new Dictionary<string, object?> { ["max"] = 1 } },
                    ["tags"] = new Dictionary<string, string> { ["a"] = "b" },
                    ["lines"] = new object[] { new Dictionary<string, object?> { ["sku"] = "s-1" }, new Hashtable { ["sku"] = "s-2" } },
                },
            },
        ]);

        result.IsComplete.Should().BeTrue();
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""
            {"events":[{"external_id":"u-1","name":"offer_redeemed","time":"2026-03-01T10:00:00.000Z","properties":{
              "title":"X","points":120,"price":19.90,"first":true,"until":"2026-03-01T10:00:00.000Z","day":"2026-03-01","stores":["Oslo"],"sizes":[38.5],"none":[],
              "offer":{"id":"o-1","terms":{"max":1}},"tags":{"a":"b"},"lines":[{"sku":"s-1"},{"sku":"s-2"}]}}]}
            """));
    }

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task RecordAsync_reports_the_event_and_sends_the_others_when_Braze_has_no_form_for_an_attribute(string what, object value)
    {
        using BrazeHost host = BrazeHost.Accepting();
        UserEvent sound = new(UserKey.External("u-1"), "visited", Wire.Now);

        SinkResult<UserEvent> result = await host.Client.Events.RecordAsync([sound, sound with { Attributes = new() { ["x"] = value } }]);

        result.Applied.Should().Be(1, what);
        result.Failures.Should().ContainSingle(what).Which.Should().Match<SinkFailure<UserEvent>>(f => f.Index == 1 && f.Kind == SinkFailureKind.Invalid);
        JsonNode.Parse(host.Handler.Requests.Single().BodyText)!["events"]!.AsArray().Should().ContainSingle(what);
    }

    [Fact]
    public async Task RecordAsync_reports_events_that_have_no_name_no_time_or_a_type_of_their_own()
    {
        using BrazeHost host = BrazeHost.Accepting();
        UserKey user = UserKey.External("u-1");

        SinkResult<UserEvent> result = await host.Client.Events.RecordAsync(
            [new UserEvent(user, "", Wire.Now), new UserEvent(user, "visited", default), new UserEvent(user, "ecommerce.order_placed", Wire.Now)]);

        result.Failures.Should().HaveCount(3).And.OnlyContain(failure => failure.Kind == SinkFailureKind.Invalid);
        result.Failures[2].Reason.Should().Contain("OrderPlaced");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task RecordAsync_sends_once_and_reports_the_outcome_as_unknown_when_the_answer_is_lost()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new HttpRequestException(HttpRequestError.ResponseEnded));

        SinkResult<UserEvent> result = await host.RunAsync(host.Client.Events.RecordAsync([new UserEvent(UserKey.External("u-1"), "visited", Wire.Now)]));

        result.Applied.Should().Be(0);
        result.Failures.Should().ContainSingle().Which.Should().Match<SinkFailure<UserEvent>>(f => f.Kind == SinkFailureKind.OutcomeUnknown && f.Exception is TransportException);
        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task RecordAsync_keeps_the_order_of_events_over_several_requests()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, "{}");

        await host.Client.Events.RecordAsync([.. Enumerable.Range(0, 160).Select(i => new UserEvent(UserKey.External("u-1"), $"e-{i}", Wire.Now))]);

        host.Handler.Requests.SelectMany(sent => JsonNode.Parse(sent.BodyText)!["events"]!.AsArray()).Select(e => (string?)e!["name"])
            .Should().Equal(Enumerable.Range(0, 160).Select(i => $"e-{i}"));
    }

    [Fact]
    public async Task RecordAsync_reports_the_event_when_a_dictionary_contains_itself()
    {
        using BrazeHost host = BrazeHost.Accepting();
        Dictionary<string, object?> cycle = [];
        cycle["self"] = new object[] { cycle };

        SinkResult<UserEvent> result = await host.Client.Events.RecordAsync([new UserEvent(UserKey.External("u-1"), "visited", Wire.Now) { Attributes = cycle }]);

        result.Failures.Should().ContainSingle().Which.Reason.Should().Contain("may contain itself");
        host.Handler.Requests.Should().BeEmpty();
    }
}
