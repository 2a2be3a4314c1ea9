using System.Globalization;
using System.Net;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeOperationsTests
{
    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Table_has_every_operation_that_is_called_here()
    {
        BrazeOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().BeSubsetOf(BrazeOperations.All);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_the_documented_request_when_every_member_is_set(string name)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden($"{name}.response.json"));
        OperationCall call = OperationCall.Of(name);

        await call.SendAsync(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        Wire.Canonical(sent.BodyText).Should().Be(Wire.Canonical(Wire.Golden($"{name}.request.json")));
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.Should().Be(new Uri($"https://rest.fra-01.braze.eu/{call.Operation.Route}"));
        sent.Path.Should().NotEndWith("/");
        sent.Header("Authorization").Should().Be($"Bearer {BrazeHost.ApiKey}");
        sent.Header("Content-Type").Should().Be("application/json");
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
        sent.Headers.Should().NotContainKey("X-Braze-Bulk");
    }

    [Theory]
    [InlineData("users.track", "users/track")]
    [InlineData("campaigns.trigger.send", "campaigns/trigger/send")]
    [InlineData("campaigns.trigger.send.broadcast", "campaigns/trigger/send")]
    [InlineData("canvas.trigger.send", "canvas/trigger/send")]
    [InlineData("canvas.trigger.send.broadcast", "canvas/trigger/send")]
    public void Operation_has_the_documented_route(string name, string route) => OperationCall.Of(name).Operation.Route.Should().Be(route);

    [Fact]
    public void Broadcasts_have_a_limit_group_of_their_own()
    {
        BrazeOperations.CampaignsTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerSend.LimitGroup);
        BrazeOperations.CanvasTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerSend.LimitGroup);
    }
}
