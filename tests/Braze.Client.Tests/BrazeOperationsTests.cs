using System.Globalization;
using System.Net;
using Testing;

namespace Braze.Client.Tests;

public sealed class BrazeOperationsTests
{
    public static TheoryData<string> Names => OperationCall.Names;

    [Fact]
    public void Table_has_a_golden_request_a_golden_response_and_a_call_for_each_operation()
    {
        BrazeOperations.All.Should().OnlyHaveUniqueItems(operation => operation.Name);
        OperationCall.All.Select(call => call.Operation).Should().Equal(BrazeOperations.All);
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden")).Select(Path.GetFileName).Should().BeEquivalentTo(
            BrazeOperations.All.SelectMany(operation => operation.Method == HttpMethod.Get
                ? new[] { $"{operation.Name}.response.json" }
                : [$"{operation.Name}.request.json", $"{operation.Name}.response.json"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_the_documented_request_when_every_member_is_set(string name)
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden($"{name}.response.json"));
        OperationCall call = OperationCall.Of(name);

        await call.SendAsync(host.Client);

        SentRequest sent = host.Handler.Requests.Should().ContainSingle().Subject;
        sent.Method.Should().Be(call.Operation.Method);
        sent.Path.Should().Be($"/{call.Operation.Route}{call.Query}");
        sent.Uri.Host.Should().Be("rest.fra-01.braze.eu");
        sent.Path.Should().NotEndWith("/");
        sent.Header("Authorization").Should().Be($"Bearer {BrazeHost.ApiKey}");
        sent.Headers.Should().NotContainKey("X-Braze-Bulk");
        ShouldHaveTheBody(sent, name);
    }

    private static void ShouldHaveTheBody(SentRequest sent, string name)
    {
        if (sent.Method == HttpMethod.Get)
        {
            sent.Body.Should().BeEmpty();
            sent.Headers.Should().NotContainKey("Content-Type");
            return;
        }

        Wire.Canonical(sent.BodyText).Should().Be(Wire.Canonical(Wire.Golden($"{name}.request.json")));
        sent.Header("Content-Type").Should().Be("application/json");
        sent.Header("Content-Length").Should().Be(sent.Body.Length.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("users.track", "users/track")]
    [InlineData("campaigns.trigger.send", "campaigns/trigger/send")]
    [InlineData("campaigns.trigger.send.broadcast", "campaigns/trigger/send")]
    [InlineData("canvas.trigger.send", "canvas/trigger/send")]
    [InlineData("canvas.trigger.send.broadcast", "canvas/trigger/send")]
    [InlineData("campaigns.list", "campaigns/list")]
    [InlineData("campaigns.details", "campaigns/details")]
    [InlineData("campaigns.data_series", "campaigns/data_series")]
    [InlineData("campaigns.duplicate", "campaigns/duplicate")]
    [InlineData("canvas.list", "canvas/list")]
    [InlineData("canvas.details", "canvas/details")]
    [InlineData("canvas.data_series", "canvas/data_series")]
    [InlineData("canvas.data_summary", "canvas/data_summary")]
    [InlineData("canvas.duplicate", "canvas/duplicate")]
    [InlineData("campaigns.url_info.details", "campaigns/url_info/details")]
    [InlineData("canvas.url_info.details", "canvas/url_info/details")]
    [InlineData("segments.list", "segments/list")]
    [InlineData("segments.details", "segments/details")]
    [InlineData("segments.data_series", "segments/data_series")]
    [InlineData("events.get", "events")]
    [InlineData("events.list", "events/list")]
    [InlineData("events.data_series", "events/data_series")]
    [InlineData("purchases.product_list", "purchases/product_list")]
    [InlineData("purchases.quantity_series", "purchases/quantity_series")]
    [InlineData("purchases.revenue_series", "purchases/revenue_series")]
    [InlineData("sessions.data_series", "sessions/data_series")]
    [InlineData("kpi.new_users.data_series", "kpi/new_users/data_series")]
    [InlineData("kpi.dau.data_series", "kpi/dau/data_series")]
    [InlineData("kpi.mau.data_series", "kpi/mau/data_series")]
    [InlineData("kpi.uninstalls.data_series", "kpi/uninstalls/data_series")]
    [InlineData("custom_attributes.get", "custom_attributes")]
    public void Operation_has_the_documented_route(string name, string route) => OperationCall.Of(name).Operation.Route.Should().Be(route);

    [Fact]
    public void Broadcasts_have_a_limit_group_of_their_own()
    {
        BrazeOperations.CampaignsTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CampaignsTriggerSend.LimitGroup);
        BrazeOperations.CanvasTriggerSendBroadcast.LimitGroup.Should().NotBe(BrazeOperations.CanvasTriggerSend.LimitGroup);
    }

    [Fact]
    public void Every_operation_links_to_a_page_of_the_documentation() => BrazeOperations.All.Should().AllSatisfy(operation =>
        operation.Documentation.AbsoluteUri.Should().StartWith("https://www.braze.com/docs/").And.NotContain(".."));
}
