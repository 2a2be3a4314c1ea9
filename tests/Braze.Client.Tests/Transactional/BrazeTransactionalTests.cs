using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace Braze.Client.Tests;

public sealed class BrazeTransactionalTests
{
    private const string Queued = """{"message":"The external reference has been queued. Please retry to obtain send_id."}""";

    [Theory]
    [InlineData("")]
    [InlineData("order 1")]
    [InlineData("order.1")]
    [InlineData("orderé")]
    [InlineData("order-1\n")]
    public async Task SendAsync_refuses_an_id_that_Braze_refuses(string id)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await FluentActions.Awaiting(() => host.Client.Transactional.SendAsync(MessageCalls.Confirmation(), id)).Should().ThrowAsync<ArgumentException>().WithParameterName("externalSendId");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_is_repeated_with_the_same_id_when_the_outcome_is_unknown()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.InternalServerError, "{}").Answer(HttpStatusCode.Created, Wire.Golden("transactional.send.response.json"));

        TransactionalSendResponse response = await host.RunAsync(host.Client.Transactional.SendAsync(MessageCalls.Confirmation(), "order-1"));

        response.DispatchId.Should().Be("00000000000000000000000000000010");
        host.Handler.Requests.Should().HaveCount(2);
        host.Handler.Requests.Select(request => JsonNode.Parse(request.BodyText)!["external_send_id"]!.GetValue<string>()).Should().AllBe("order-1");
    }

    [Fact]
    public async Task SendAsync_is_not_repeated_without_an_id()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.InternalServerError, "{}");

        (await FluentActions.Awaiting(() => host.RunAsync(host.Client.Transactional.SendAsync(MessageCalls.Confirmation()))).Should().ThrowAsync<BrazeApiException>())
            .Which.OutcomeUnknown.Should().BeTrue();
        JsonNode.Parse(host.Handler.Requests.Should().ContainSingle().Subject.BodyText)!.AsObject().Should().NotContainKey("external_send_id");
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.OK)]
    public async Task SendAsync_says_queued_when_a_repeat_comes_too_soon(HttpStatusCode status)
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.GatewayTimeout, "{}").Answer(status, Queued);

        TransactionalSendResponse response = await host.RunAsync(host.Client.Transactional.SendAsync(MessageCalls.Confirmation(), "order-1"));

        response.IsQueued.Should().BeTrue();
        response.DispatchId.Should().BeNull();
        response.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task SendAsync_says_queued_also_when_a_name_is_part_of_the_text()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, Queued);

        (await host.Client.Transactional.SendAsync(new TransactionalEmail("campaign-1", BrazeUser.External("queued")), "order-1")).IsQueued.Should().BeTrue();
    }

    [Fact]
    public async Task SendAsync_throws_when_Braze_refuses_for_another_reason()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"Campaign does not exist"}""");

        (await FluentActions.Awaiting(() => host.Client.Transactional.SendAsync(MessageCalls.Confirmation(), "order-1")).Should().ThrowAsync<BrazeApiException>())
            .Which.VendorMessage.Should().Be("Campaign does not exist");
    }

    [Fact]
    public async Task SendAsync_reads_every_member_of_the_answer()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("transactional.send.response.json"));

        TransactionalSendResponse response = await host.Client.Transactional.SendAsync(MessageCalls.Confirmation(), "order-1");

        response.Status.Should().Be("sent");
        response.IsQueued.Should().BeFalse();
        TransactionalMetadata metadata = response.Metadata!;
        new[] { metadata.ReceivedAt, metadata.EnqueuedAt, metadata.ExecutedAt, metadata.SentAt, metadata.ProcessedAt, metadata.DeliveredAt, metadata.BouncedAt }
            .Should().Equal(Enumerable.Range(1, 7).Select(i => (DateTimeOffset?)Wire.Now.AddSeconds(i)));
        metadata.AbortedAt.Should().BeNull("a date that cannot be read is none");
        (metadata.Reason, metadata.CampaignApiId, metadata.ExternalSendId).Should()
            .Be(("User not emailable", "00000000-0000-0000-0000-000000000010", "order-1001/confirm=="));
        metadata.AdditionalProperties.Should().ContainKey("attempt");
    }

    [Fact]
    public async Task SendAsync_names_an_alias_and_escapes_the_campaign()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Transactional.SendAsync(new TransactionalEmail("a/b", BrazeUser.Alias("anon-7", "web")), "order-1");

        host.Handler.Requests[0].Uri.AbsoluteUri.Should().EndWith("/transactional/v1/campaigns/a%2Fb/send");
        JsonNode.Parse(host.Handler.Requests[0].BodyText)!["recipient"]!.ToJsonString().Should()
            .Be("""{"user_alias":{"alias_name":"anon-7","alias_label":"web"}}""");
    }

    [Fact]
    public void Recipient_is_named_by_external_id_or_alias_only() =>
        FluentActions.Invoking(() => new TransactionalEmail("campaign-1", BrazeUser.Email("a@b.test"))).Should().Throw<ArgumentException>()
            .Which.Message.Should().NotContain("a@b.test");

    [Fact]
    public async Task SendAsync_refuses_properties_above_the_limit()
    {
        using BrazeHost host = BrazeHost.Accepting();
        TransactionalEmail email = MessageCalls.Confirmation();
        email.TriggerProperties["x"] = new string('x', 51_200);

        await FluentActions.Awaiting(() => host.Client.Transactional.SendAsync(email, "order-1")).Should().ThrowAsync<ArgumentException>().WithMessage("*51200*");
        host.Handler.Requests.Should().BeEmpty();
    }
}
