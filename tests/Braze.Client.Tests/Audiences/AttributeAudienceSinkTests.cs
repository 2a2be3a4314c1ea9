using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class AttributeAudienceSinkTests
{
    private static readonly UserKey User = UserKey.External("u-1");
    private static readonly DateTimeOffset Earlier = Wire.Now.AddMinutes(-5);

    public static TheoryData<string, AudienceChange[], string> Netting => new()
    {
        { "enter", [Enter("vip", Wire.Now)], """{"add":["vip"]}""" },
        { "exit", [Exit("vip", Wire.Now)], """{"remove":["vip"]}""" },
        { "both", [Enter("vip", Wire.Now), Exit("trial", Wire.Now)], """{"add":["vip"],"remove":["trial"]}""" },
        { "enter, then exit", [Enter("vip", Earlier), Exit("vip", Wire.Now)], """{"remove":["vip"]}""" },
        { "exit, then enter", [Exit("vip", Earlier), Enter("vip", Wire.Now)], """{"add":["vip"]}""" },
        { "given out of order", [Exit("vip", Wire.Now), Enter("vip", Earlier)], """{"remove":["vip"]}""" },
        { "a tie: the last one given", [Enter("vip", Wire.Now), Exit("vip", Wire.Now)], """{"remove":["vip"]}""" },
        { "a tie, the other way round", [Exit("vip", Wire.Now), Enter("vip", Wire.Now)], """{"add":["vip"]}""" },
        { "twice", [Enter("vip", Earlier), Enter("vip", Wire.Now)], """{"add":["vip"]}""" },
        { "case matters", [Enter("vip", Wire.Now), Exit("VIP", Wire.Now)], """{"add":["vip"],"remove":["VIP"]}""" },
    };

    [Theory]
    [MemberData(nameof(Netting))]
    public async Task ApplyAsync_nets_the_changes_of_a_user_so_that_no_name_is_in_both_lists(string what, AudienceChange[] changes, string expected)
    {
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<AudienceChange> result = await host.Client.Audiences.ApplyAsync(changes);

        result.Applied.Should().Be(changes.Length, what);
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(
            Wire.Canonical($$"""{"attributes":[{"external_id":"u-1","lytics_segments":{{expected}}}]}"""), what);
    }

    [Fact]
    public async Task ApplyAsync_writes_one_boolean_for_each_audience_when_told_so()
    {
        using BrazeHost host = BrazeHost.Accepting(options => options.Audiences = new AudienceAttributeOptions { Form = AudienceForm.Booleans, AttributeName = "in" });

        await host.Client.Audiences.ApplyAsync([Enter("vip", Earlier), Exit("vip", Wire.Now), Enter("gold", Wire.Now)]);

        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""{"attributes":[{"external_id":"u-1","in_vip":false,"in_gold":true}]}"""));
    }

    [Fact]
    public async Task ApplyAsync_sends_one_object_for_each_user_in_requests_of_at_most_75()
    {
        using BrazeHost host = BrazeHost.Accepting();
        AudienceChange[] changes = [.. Enumerable.Range(0, 200).SelectMany(i => new[]
        {
            AudienceChange.Enter(UserKey.External($"u-{i}"), "vip", Wire.Now), AudienceChange.Exit(UserKey.External($"u-{i}"), "trial", Wire.Now),
        })];

        SinkResult<AudienceChange> result = await host.Client.Audiences.ApplyAsync(changes);

        result.Applied.Should().Be(400);
        JsonArray[] sent = [.. host.Handler.Requests.Select(request => JsonNode.Parse(request.BodyText)!["attributes"]!.AsArray())];
        sent.Select(objects => objects.Count).Should().Equal(75, 75, 50);
        sent.SelectMany(objects => objects).Select(item => (string?)item!["external_id"]).Should().Equal(Enumerable.Range(0, 200).Select(i => $"u-{i}"));
    }

    [Fact]
    public async Task ApplyAsync_is_repeated_after_a_lost_answer_because_doing_it_twice_changes_nothing()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new HttpRequestException(HttpRequestError.ResponseEnded)).Answer(HttpStatusCode.Created, "{}");

        (await host.RunAsync(host.Client.Audiences.ApplyAsync([Enter("vip", Wire.Now)]))).IsComplete.Should().BeTrue();

        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task ApplyAsync_reports_every_change_of_a_user_whose_object_was_refused()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """{"message":"success","errors":[{"type":"no","input_array":"attributes","index":0}]}""");
        AudienceChange other = AudienceChange.Enter(UserKey.External("u-2"), "vip", Wire.Now);

        SinkResult<AudienceChange> result = await host.Client.Audiences.ApplyAsync([Enter("vip", Wire.Now), other, Exit("trial", Wire.Now)]);

        result.Applied.Should().Be(1);
        result.Failures.Select(failure => (failure.Index, failure.Kind)).Should().Equal((0, SinkFailureKind.Rejected), (2, SinkFailureKind.Rejected));
    }

    [Fact]
    public async Task ApplyAsync_nets_over_keys_that_the_resolver_leads_to_one_user()
    {
        using BrazeHost host = BrazeHost.Accepting(resolver: new MappedUserKeyResolver(_ => User));

        SinkResult<AudienceChange> result = await host.Client.Audiences.ApplyAsync(
            [AudienceChange.Exit(UserKey.Email("a@b.test"), "vip", Wire.Now), AudienceChange.Enter(UserKey.External("crm-1"), "vip", Earlier)]);

        result.Applied.Should().Be(2);
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""{"attributes":[{"external_id":"u-1","lytics_segments":{"remove":["vip"]}}]}"""));
    }

    [Fact]
    public async Task ApplyAsync_reports_a_change_that_says_nothing_and_sends_the_users_others()
    {
        using BrazeHost host = BrazeHost.Accepting();

        SinkResult<AudienceChange> result = await host.Client.Audiences.ApplyAsync(
            [Enter("vip", Wire.Now), Enter("", Wire.Now), Enter(null!, Wire.Now), Enter(new string('x', 256), Wire.Now), new AudienceChange(User, "vip", (AudienceMovement)7, Wire.Now.AddDays(1))]);

        result.Applied.Should().Be(1);
        result.Failures.Select(failure => (failure.Index, failure.Kind)).Should().Equal(Enumerable.Range(1, 4).Select(i => (i, SinkFailureKind.Invalid)));
        Wire.Canonical(host.Handler.Requests.Single().BodyText).Should().Be(Wire.Canonical("""{"attributes":[{"external_id":"u-1","lytics_segments":{"add":["vip"]}}]}"""));
    }

    private static AudienceChange Enter(string audience, DateTimeOffset at) => AudienceChange.Enter(User, audience, at);

    private static AudienceChange Exit(string audience, DateTimeOffset at) => AudienceChange.Exit(User, audience, at);
}
