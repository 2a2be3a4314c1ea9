using System.Net;
using Integration.Delivery;

namespace Braze.Client.Tests;

/// <summary>What Braze's answer says of each object of a batch.</summary>
public sealed class TrackSenderTests
{
    private static readonly QueuedTrackItem[] Mixed = [Event("e-0"), Attributes("u-1"), Event("e-2"), Attributes("u-3")];
    private static readonly QueuedTrackItem[] Literals = [Attributes("u-0"), Attributes("u-1")];

    [Fact]
    public async Task SendAsync_puts_each_object_into_its_list_as_it_was_encoded()
    {
        using BrazeHost host = BrazeHost.Accepting();

        BatchResult result = await SendAsync(host, Mixed, partner: "us");

        result.Should().BeSameAs(BatchResult.Delivered);
        host.Handler.Requests.Should().ContainSingle().Which.Uri.AbsolutePath.Should().Be("/users/track");
        host.Handler.Requests[0].BodyText.Should().Be(
            """{"partner":"us","attributes":[{"external_id":"u-1","tier":"gold"},{"external_id":"u-3","tier":"gold"}],"events":[{"external_id":"e-0","name":"visited","time":"2026-03-01T10:00:00.000Z"},{"external_id":"e-2","name":"visited","time":"2026-03-01T10:00:00.000Z"}]}""");
    }

    [Fact]
    public async Task SendAsync_uses_the_bulk_endpoint_where_it_was_asked_to()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.RunAsync(host.Client.TrackSender(isBulk: true, partner: null).SendAsync(Literals, default));

        host.Handler.Requests.Should().ContainSingle().Which.Uri.AbsolutePath.Should().Be("/users/track/bulk");
    }

    [Fact]
    public async Task SendAsync_leads_errors_back_to_the_objects_they_name()
    {
        using BrazeHost host = BrazeHost.Answering(
            HttpStatusCode.Created,
            """{"message":"success","attributes_processed":1,"events_processed":1,"errors":[{"type":"bad u-3 a@b.test","input_array":"attributes","index":1},{"type":"bad","input_array":"EVENTS","index":0},{"type":"again","input_array":"events","index":0}]}""");

        BatchResult result = await SendAsync(host, Mixed);

        result.Outcome.Should().Be(BatchOutcome.Delivered);
        result.Failures.Should().Equal(new ItemFailure(3, "bad [redacted] [email]"), new ItemFailure(0, "bad"));
    }

    [Theory]
    [InlineData("""{"message":"success","errors":[{"type":"odd","input_array":"attributes","index":9}]}""")]
    [InlineData("""{"message":"success","errors":["odd"]}""")]
    [InlineData("""{"message":"success","attributes_processed":1}""")]
    public async Task SendAsync_has_halves_tried_when_nobody_knows_which_object_is_meant_and_repeating_is_harmless(string answer)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, answer);

        (await SendAsync(host, Literals)).Outcome.Should().Be(BatchOutcome.Refused);
        (await SendAsync(host, Mixed)).Outcome.Should().Be(BatchOutcome.Unknown);
    }

    [Fact]
    public async Task SendAsync_takes_an_object_that_was_sent_alone_for_the_one_that_is_meant()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, """{"message":"success","attributes_processed":0}""");

        BatchResult result = await SendAsync(host, [Attributes("u-1")]);

        result.Failures.Should().ContainSingle().Which.Index.Should().Be(0);
    }

    [Fact]
    public async Task SendAsync_reads_a_refusal_that_names_every_object_as_so_many_failures()
    {
        using BrazeHost host = BrazeHost.Answering(
            HttpStatusCode.BadRequest,
            """{"message":"no valid data","errors":[{"type":"x","input_array":"attributes","index":0},{"type":"y","input_array":"attributes","index":1}]}""");

        (await SendAsync(host, Literals)).Failures.Should().Equal(new ItemFailure(0, "x"), new ItemFailure(1, "y"));
        (await SendAsync(host, Mixed)).Outcome.Should().Be(BatchOutcome.Refused, "two objects are not named");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, BatchOutcome.Unauthorized)]
    [InlineData(HttpStatusCode.BadRequest, BatchOutcome.Refused)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, BatchOutcome.TooLarge)]
    [InlineData(HttpStatusCode.TooManyRequests, BatchOutcome.NotDelivered)]
    [InlineData(HttpStatusCode.InternalServerError, BatchOutcome.Unknown)]
    public async Task SendAsync_says_what_a_failed_call_means(HttpStatusCode status, BatchOutcome expected)
    {
        using BrazeHost host = BrazeHost.Answering(status, """{"message":"no"}""");

        (await SendAsync(host, Mixed)).Outcome.Should().Be(expected);
    }

    [Fact]
    public async Task SendAsync_repeats_literals_after_an_unknown_outcome_and_events_never()
    {
        using BrazeHost literals = new();
        literals.Handler.Answer(HttpStatusCode.InternalServerError, "{}").Answer(HttpStatusCode.Created, """{"message":"success"}""");
        using BrazeHost mixed = new();
        mixed.Handler.Answer(HttpStatusCode.InternalServerError, "{}").Answer(HttpStatusCode.Created, """{"message":"success"}""");

        (await SendAsync(literals, Literals)).Outcome.Should().Be(BatchOutcome.Delivered);
        (await SendAsync(mixed, Mixed)).Outcome.Should().Be(BatchOutcome.Unknown);
        literals.Handler.Requests.Should().HaveCount(2);
        mixed.Handler.Requests.Should().HaveCount(1);
    }

    private static Task<BatchResult> SendAsync(BrazeHost host, QueuedTrackItem[] items, string? partner = null) =>
        host.RunAsync(host.Client.TrackSender(isBulk: false, partner).SendAsync(items, default));

    private static QueuedTrackItem Attributes(string id) => QueuedTrackItem.From(new UserAttributes(BrazeUser.External(id)) { ["tier"] = "gold" });

    private static QueuedTrackItem Event(string id) => QueuedTrackItem.From(new CustomEvent(BrazeUser.External(id), "visited", Wire.Now));
}
