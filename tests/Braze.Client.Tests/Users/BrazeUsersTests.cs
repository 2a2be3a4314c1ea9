using System.Net;
using Integration.Abstractions;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeUsersTests
{
    private const string Accepted = """{"message":"success"}""";

    public static TheoryData<string, Func<TrackRequest>> NotRepeatable => new()
    {
        { "event", () => new TrackRequest { Events = { new CustomEvent(Wire.User, "rented_movie", Wire.Now) } } },
        { "purchase", () => new TrackRequest { Purchases = { new Purchase(Wire.User, Wire.Now) { ProductId = "p-1", Currency = "NOK", Price = 1 } } } },
        { "increment", () => With(Tier(), new UserAttributes(Wire.User) { ["visits"] = AttributeValue.Increment(1) }) },
        { "added object", () => With(new UserAttributes(Wire.User) { ["pets"] = AttributeValue.ModifyObjects(add: [new AttributeObject { ["id"] = 1 }]) }) },
    };

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task TrackAsync_is_repeated_after_a_failure_when_it_sets_literal_values(HttpStatusCode status)
    {
        using BrazeHost host = new();
        host.Handler.Answer(status, """{"message":"try later"}""").Answer(HttpStatusCode.Created, Accepted);

        TrackResult result = await host.RunAsync(host.Client.Users.TrackAsync(With(Tier(), Segments())));

        result.IsComplete.Should().BeTrue();
        result.Accepted.Should().Be(2);
        host.Handler.Requests.Should().HaveCount(2);
        host.Handler.Requests[1].Body.Should().Equal(host.Handler.Requests[0].Body);
    }

    [Fact]
    public async Task TrackAsync_is_repeated_after_a_lost_answer_when_it_sets_literal_values()
    {
        using BrazeHost host = new();
        host.Handler.Throw(() => new HttpRequestException(HttpRequestError.ResponseEnded)).Answer(HttpStatusCode.Created, Accepted);

        (await host.RunAsync(host.Client.Users.TrackAsync(With(Tier())))).IsComplete.Should().BeTrue();

        host.Handler.Requests.Should().HaveCount(2);
    }

    [Theory]
    [MemberData(nameof(NotRepeatable))]
    public async Task TrackAsync_is_not_repeated_when_it_would_count_twice(string what, Func<TrackRequest> request)
    {
        using BrazeHost lost = new();
        lost.Handler.Throw(() => new HttpRequestException(HttpRequestError.ResponseEnded));
        using BrazeHost down = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "");

        Func<Task> whenLost = () => lost.RunAsync(lost.Client.Users.TrackAsync(request()));
        Func<Task> whenDown = () => down.RunAsync(down.Client.Users.TrackAsync(request()));

        (await whenLost.Should().ThrowAsync<TransportException>(what)).Which.OutcomeUnknown.Should().BeTrue(what);
        (await whenDown.Should().ThrowAsync<BrazeApiException>(what)).Which.OutcomeUnknown.Should().BeTrue(what);
        lost.Handler.Requests.Should().ContainSingle(what);
        down.Handler.Requests.Should().ContainSingle(what);
    }

    [Fact]
    public async Task TrackAsync_is_repeated_when_the_host_prefers_a_duplicate()
    {
        using BrazeHost host = new(options => options.Retry.RepeatAfterUnknownOutcome = true);
        host.Handler.Answer(HttpStatusCode.ServiceUnavailable).Answer(HttpStatusCode.Created, Accepted);

        await host.RunAsync(host.Client.Users.TrackAsync(new TrackRequest { Events = { new CustomEvent(Wire.User, "e", Wire.Now) } }));

        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task TrackAsync_sends_nothing_when_the_request_cannot_be_sent()
    {
        using BrazeHost host = BrazeHost.Accepting();
        TrackRequest mixed = With(Many(50));
        mixed.Events.AddRange(Enumerable.Range(0, 26).Select(_ => new CustomEvent(Wire.User, "e", Wire.Now)));

        await RefusesAsync(host, null!, "*request*");
        await RefusesAsync(host, new TrackRequest(), "*no attributes, events or purchases*");
        await RefusesAsync(host, With(Many(76)), "*76 objects in all; the limit is 75*Split*");
        await RefusesAsync(host, mixed, "*76 objects in all; the limit is 75*Split*");
        await RefusesAsync(host, With(Tier(), null!), "Attributes?1? cannot be sent: it is null*");
        await RefusesAsync(host, With([.. Enumerable.Range(0, 75).Select(_ => Large())]), "The body has * bytes; users.track takes 4194304*parts*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task TrackAsync_counts_each_list_when_the_account_has_the_legacy_limit()
    {
        using BrazeHost host = BrazeHost.Accepting(options => options.TrackItems = TrackItemRule.Each75);
        TrackRequest full = With(Many(75));
        full.Events.AddRange(Enumerable.Range(0, 75).Select(_ => new CustomEvent(Wire.User, "e", Wire.Now)));
        full.Purchases.AddRange(Enumerable.Range(0, 75).Select(_ => new Purchase(Wire.User, Wire.Now) { ProductId = "p-1", Currency = "NOK", Price = 1 }));

        (await host.Client.Users.TrackAsync(full)).Accepted.Should().Be(225);
        await RefusesAsync(host, With(Many(76)), "*76 objects in each list; the limit is 75*");

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task TrackAsync_points_at_the_objects_passed_in_when_Braze_refuses_some()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """
            {"message":"success","attributes_processed":"1","events_processed":0,"errors":[
              {"type":"EMAIL_BAD_FORMAT","input_array":"attributes","index":"1"},
              {"type":"'name' is not valid","input_array":"events","index":0},
              {"type":"out of range","input_array":"purchases","index":9}]}
            """);
        UserAttributes refused = Tier();
        CustomEvent refusedEvent = new(Wire.User, "e", Wire.Now);
        TrackRequest request = With(Tier(), refused);
        request.Events.Add(refusedEvent);

        TrackResult result = await host.Client.Users.TrackAsync(request);

        result.IsComplete.Should().BeFalse();
        result.Accepted.Should().Be(1);
        result.Failures.Should().HaveCount(2);
        result.Failures[0].Item.Should().BeSameAs(refused);
        result.Failures[0].Reason.Should().Be("EMAIL_BAD_FORMAT");
        result.Failures[1].Item.Should().BeSameAs(refusedEvent);
        result.UnattributedErrors.Should().ContainSingle().Which.Type.Should().Be("out of range");
    }

    [Fact]
    public async Task TrackAsync_returns_when_Braze_refuses_every_object_by_name()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """
            {"message":"Valid data must be provided","errors":[
              {"type":"a","input_array":"attributes","index":0},{"type":"b","input_array":"attributes","index":1}]}
            """);
        TrackRequest request = With(Tier(), Tier());

        TrackResult result = await host.Client.Users.TrackAsync(request);

        result.Accepted.Should().Be(0);
        result.IsComplete.Should().BeFalse();
        result.Failures.Select(failure => failure.Item).Should().Equal(request.Attributes);
        result.Response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        result.Response.Message.Should().Be("Valid data must be provided");
        result.Response.IsSuccess.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"message":"Max Input Length Exceeded"}""")]
    [InlineData("""{"message":"no","errors":[{"type":"a","input_array":"attributes","index":0}]}""")]
    [InlineData("""{"message":"no","errors":[{"type":"a","input_array":"attributes","index":0},{"type":"b"}]}""")]
    [InlineData("""{"message":"no","errors":[{"type":"a","input_array":"attributes","index":0},{"type":"b","input_array":"attributes","index":0}]}""")]
    public async Task TrackAsync_throws_when_the_refusal_does_not_name_every_object(string body)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, body);

        Func<Task> track = () => host.Client.Users.TrackAsync(With(Tier(), Tier()));

        (await track.Should().ThrowAsync<BrazeApiException>()).Which.OutcomeUnknown.Should().BeFalse();
    }

    private static async Task RefusesAsync(BrazeHost host, TrackRequest request, string message)
    {
        Func<Task> track = () => host.Client.Users.TrackAsync(request);
        await track.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }

    private static TrackRequest With(params UserAttributes[] attributes)
    {
        TrackRequest request = new();
        request.Attributes.AddRange(attributes);
        return request;
    }

    private static UserAttributes[] Many(int count) => [.. Enumerable.Range(0, count).Select(_ => Tier())];

    private static UserAttributes Tier() => new(Wire.User) { ["tier"] = "gold" };

    private static UserAttributes Segments() => new(Wire.User) { ["segments"] = AttributeValue.Modify(add: ["vip"], remove: ["trial"]) };

    private static UserAttributes Large() => new(Wire.User) { ["texts"] = AttributeValue.Array(Enumerable.Repeat(new string('x', 250), 300)) };
}
