using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

/// <summary>What the three sinks have in common, seen through the one for profiles.</summary>
public sealed class TrackSinkTests
{
    [Fact]
    public async Task UpdateAsync_accounts_for_every_item_exactly_once_whatever_became_of_it()
    {
        using BrazeHost host = new(resolver: new MappedUserKeyResolver(key => key.Value == "u-0" ? null : key));
        host.Handler
            .Answer(HttpStatusCode.Created, """{"message":"success","errors":[{"type":"bad a@b.test","input_array":"attributes","index":1},{"type":"again","input_array":"attributes","index":1}]}""")
            .Answer(HttpStatusCode.Created, """{"message":"success","errors":["something about c@d.test"]}""")
            .Answer(HttpStatusCode.Unauthorized, """{"message":"Invalid API key"}""");
        ProfileUpdate[] updates = [.. Enumerable.Range(0, 230).Select(Update)];
        updates[1].Set["tier"] = new object();

        SinkResult<ProfileUpdate> result = await host.RunAsync(host.Client.Profiles.UpdateAsync(updates));

        host.Handler.Requests.Select(sent => Attributes(sent.BodyText).Count).Should().Equal(75, 75, 75);
        result.IsComplete.Should().BeFalse();
        result.Applied.Should().Be(74);
        result.Failures.Select(failure => failure.Index).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.HaveCount(230 - 74);
        result.Failures.Should().OnlyContain(failure => ReferenceEquals(failure.Item, updates[failure.Index]));
        Kinds(result).Should().Equal(
            (SinkFailureKind.UnknownUser, 0, 1),
            (SinkFailureKind.Invalid, 1, 1),
            (SinkFailureKind.Rejected, 3, 1),
            (SinkFailureKind.OutcomeUnknown, 77, 75),
            (SinkFailureKind.Unauthorized, 152, 78));
        result.Failures.Single(failure => failure.Kind == SinkFailureKind.Rejected).Reason.Should().StartWith("bad");
        result.Failures.Should().OnlyContain(failure => !failure.Reason.Contains("@b.test") && !failure.Reason.Contains("@d.test") && !failure.Reason.Contains("u-"));
        result.Failures.Should().OnlyContain(failure => !failure.ToString().Contains("u-"));
        result.Failures[^1].Exception.Should().BeNull("it was not tried");
        result.Failures.First(failure => failure.Kind == SinkFailureKind.Unauthorized).Exception.Should().BeOfType<AuthenticationException>();
    }

    [Fact]
    public async Task UpdateAsync_goes_on_with_the_next_request_when_one_is_refused_as_a_whole()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadRequest, """{"message":"no"}""").Answer(HttpStatusCode.Created, """{"message":"success"}""");

        SinkResult<ProfileUpdate> result = await host.RunAsync(host.Client.Profiles.UpdateAsync([.. Enumerable.Range(0, 76).Select(Update)]));

        result.Applied.Should().Be(1);
        Kinds(result).Should().Equal((SinkFailureKind.Rejected, 0, 75));
        result.Failures.Should().OnlyContain(failure => failure.Exception is BrazeApiException);
    }

    [Fact]
    public async Task UpdateAsync_reports_items_that_Braze_did_not_count_as_unknown()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """{"message":"success","attributes_processed":1}""");

        SinkResult<ProfileUpdate> result = await host.RunAsync(host.Client.Profiles.UpdateAsync([Update(0), Update(1)]));

        result.Applied.Should().Be(0);
        Kinds(result).Should().Equal((SinkFailureKind.OutcomeUnknown, 0, 2));
    }

    [Fact]
    public async Task UpdateAsync_reports_items_as_transient_when_they_were_certainly_not_applied()
    {
        using BrazeHost host = new(options => options.Retry.MaxRetries = 0);
        host.Handler.ThrowBeforeBody(() => new HttpRequestException(HttpRequestError.NameResolutionError));

        SinkResult<ProfileUpdate> result = await host.RunAsync(host.Client.Profiles.UpdateAsync([Update(0)]));

        Kinds(result).Should().Equal((SinkFailureKind.Transient, 0, 1));
    }

    [Fact]
    public async Task UpdateAsync_keeps_the_order_of_one_users_updates_from_request_to_request()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Profiles.UpdateAsync([.. Enumerable.Range(0, 200).Select(i => new ProfileUpdate(UserKey.External("u-1")) { Set = { ["n"] = i } })]);

        host.Handler.Requests.Should().HaveCount(3);
        host.Handler.Requests.SelectMany(sent => Attributes(sent.BodyText)).Select(item => (int)item!["n"]!).Should().Equal(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task UpdateAsync_reports_an_object_larger_than_a_request_and_sends_the_others()
    {
        using BrazeHost host = BrazeHost.Accepting();
        ProfileUpdate large = Update(1);
        for (int i = 0; i < 100; i++)
        {
            large.Set[$"list{i}"] = Enumerable.Repeat(new string('x', 250), 200);
        }

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([Update(0), large, Update(2)]);

        result.Applied.Should().Be(2);
        Kinds(result).Should().Equal((SinkFailureKind.Invalid, 1, 1));
        Attributes(host.Handler.Requests.Should().ContainSingle().Subject.BodyText).Should().HaveCount(2);
    }

    [Fact]
    public async Task UpdateAsync_sends_each_users_key_in_its_form()
    {
        using BrazeHost host = BrazeHost.Accepting();
        UserKey[] keys = [UserKey.External("u-1"), UserKey.Native("b-1"), UserKey.Alias("n", "l"), UserKey.Email("a@b.test"), UserKey.Phone("+4700000000"), default];

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([.. keys.Select(key => new ProfileUpdate(key) { Set = { ["tier"] = "gold" } })]);

        Attributes(host.Handler.Requests.Single().BodyText).Select(item => item!.AsObject().First().Key)
            .Should().Equal("external_id", "braze_id", "user_alias", "email", "phone");
        Kinds(result).Should().Equal((SinkFailureKind.Invalid, 5, 1));
    }

    [Fact]
    public async Task UpdateAsync_asks_the_resolver_once_for_each_key_and_sends_what_it_says()
    {
        MappedUserKeyResolver resolver = new(_ => UserKey.External("braze-7"));
        using BrazeHost host = BrazeHost.Accepting(resolver: resolver);

        await host.Client.Profiles.UpdateAsync([Update(1), Update(1)]);

        resolver.Asked.Should().Equal((UserKey.External("u-1"), "Braze"));
        Attributes(host.Handler.Requests.Single().BodyText).Select(item => (string?)item!["external_id"]).Should().Equal("braze-7", "braze-7");
    }

    [Fact]
    public async Task UpdateAsync_reports_a_resolver_that_throws_as_transient_and_sends_the_others()
    {
        MappedUserKeyResolver resolver = new(key => key.Value == "u-1" ? throw new InvalidOperationException("u-1 is locked") : key);
        using BrazeHost host = BrazeHost.Accepting(resolver: resolver);

        SinkResult<ProfileUpdate> result = await host.Client.Profiles.UpdateAsync([Update(0), Update(1), Update(2), Update(1)]);

        result.Applied.Should().Be(2);
        result.Failures.Select(failure => (failure.Index, failure.Kind)).Should().Equal((1, SinkFailureKind.Transient), (3, SinkFailureKind.Transient));
        result.Failures.Should().OnlyContain(failure => !failure.ToString().Contains("u-1"));
        resolver.Asked.Should().HaveCount(3);
    }

    [Fact]
    public async Task Sinks_send_nothing_and_say_so_when_there_is_nothing_to_send()
    {
        using BrazeHost host = new();

        (await host.Client.Profiles.UpdateAsync([])).Should().Match<SinkResult<ProfileUpdate>>(r => r.IsComplete && r.Applied == 0);
        (await host.Client.Events.RecordAsync([])).IsComplete.Should().BeTrue();
        (await host.Client.Audiences.ApplyAsync([])).IsComplete.Should().BeTrue();
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Sinks_refuse_null_and_a_null_item_before_anything_is_sent()
    {
        using BrazeHost host = BrazeHost.Accepting();
        Func<Task>[] nothing = [() => host.Client.Profiles.UpdateAsync(null!), () => host.Client.Events.RecordAsync(null!), () => host.Client.Audiences.ApplyAsync(null!)];
        Func<Task>[] oneNull = [() => host.Client.Profiles.UpdateAsync([Update(0), null!]), () => host.Client.Events.RecordAsync([null!]), () => host.Client.Audiences.ApplyAsync([null!])];

        foreach (Func<Task> call in nothing)
        {
            await call.Should().ThrowAsync<ArgumentNullException>();
        }

        foreach (Func<Task> call in oneNull)
        {
            await call.Should().ThrowAsync<ArgumentException>().WithMessage("Item * is null*");
        }

        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Sinks_stop_between_requests_when_the_caller_cancels()
    {
        using CancellationTokenSource caller = new();
        using BrazeHost host = new();
        host.Handler.Answer((_, _) =>
        {
            caller.Cancel();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("{}") });
        });

        Func<Task> update = () => host.Client.Profiles.UpdateAsync([.. Enumerable.Range(0, 160).Select(Update)], caller.Token);

        await update.Should().ThrowAsync<OperationCanceledException>();
        host.Handler.Requests.Should().ContainSingle();
    }

    private static ProfileUpdate Update(int i) => new(UserKey.External($"u-{i}")) { Set = { ["tier"] = "gold" } };

    private static JsonArray Attributes(string body) => JsonNode.Parse(body)!["attributes"]!.AsArray();

    private static IEnumerable<(SinkFailureKind Kind, int First, int Count)> Kinds(SinkResult<ProfileUpdate> result) =>
        result.Failures.GroupBy(failure => failure.Kind).Select(kind => (kind.Key, kind.First().Index, kind.Count()));
}
