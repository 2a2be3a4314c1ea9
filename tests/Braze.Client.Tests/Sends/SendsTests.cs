using System.Net;

namespace Braze.Client.Tests;

public sealed class SendsTests
{
    [Fact]
    public async Task CreateSendIdAsync_returns_the_id()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.Created, Wire.Golden("sends.id.create.response.json"));

        (await host.Client.Sends.CreateSendIdAsync(new SendIdRequest("campaign-1") { SendId = "send-1" })).SendId.Should().Be("send-1");
    }

    [Fact]
    public async Task CreateSendIdAsync_leaves_the_id_to_Braze_when_it_is_not_set()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Sends.CreateSendIdAsync(new SendIdRequest("campaign-1"));

        host.Handler.Requests[0].BodyText.Should().Be("""{"campaign_id":"campaign-1"}""");
    }

    [Fact]
    public async Task CreateSendIdAsync_is_not_repeated_when_the_outcome_is_unknown()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.ServiceUnavailable, "{}");

        await FluentActions.Awaiting(() => host.RunAsync(host.Client.Sends.CreateSendIdAsync(new SendIdRequest("campaign-1")))).Should().ThrowAsync<BrazeApiException>();

        host.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task GetDataSeriesAsync_returns_the_figures_by_day_and_channel()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("sends.data_series.response.json"));

        SendDataSeriesResponse response = await host.Client.Sends.GetDataSeriesAsync("campaign-1", "send-1", 1);

        SendDataPoint day = response.Data.Should().ContainSingle().Subject;
        day.Time.Should().Be(new DateOnly(2026, 3, 1));
        (day.UniqueRecipients, day.Revenue).Should().Be((95L, 12.5m));
        new[] { day.Conversions, day.Conversions1, day.Conversions2, day.Conversions3 }.Should().Equal(10, 11, 12, 13);
        new[] { day.ConversionsBySendTime, day.Conversions1BySendTime, day.Conversions2BySendTime, day.Conversions3BySendTime }.Should().Equal(20, 21, 22, 23);
        SendChannelStatistics push = day.Messages["ios_push"]![0];
        push.VariationName.Should().Be("Variant 1");
        new[] { push.Sent, push.Delivered, push.Undelivered, push.DeliveryFailed, push.DirectOpens, push.TotalOpens, push.Bounces, push.BodyClicks, push.UniqueRecipients }
            .Should().Equal(100, 90, 6, 4, 30, 40, 3, 2, 95);
        new[] { push.Conversions, push.Conversions1, push.Conversions2, push.Conversions3 }.Should().Equal(10, 11, 12, 13);
        new[] { push.ConversionsBySendTime, push.Conversions1BySendTime, push.Conversions2BySendTime, push.Conversions3BySendTime }.Should().Equal(20, 21, 22, 23);
        push.Revenue.Should().Be(12.5m);
        push.AdditionalProperties.Should().BeNull();
        day.Messages["email"]![0].AdditionalProperties!["unique_clicks"].GetInt32().Should().Be(1);
        day.AdditionalProperties.Should().BeNull();
    }

    [Theory]
    [InlineData("", "send-1", 1)]
    [InlineData("campaign-1", " ", 1)]
    [InlineData("campaign-1", "sénd", 1)]
    [InlineData("campaign-1", "send-1", 0)]
    [InlineData("campaign-1", "send-1", 101)]
    public async Task GetDataSeriesAsync_refuses_what_Braze_would(string campaignId, string sendId, int length)
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Sends.Invoking(sends => sends.GetDataSeriesAsync(campaignId, sendId, length)).Should().ThrowAsync<ArgumentException>();

        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task CreateSendIdAsync_refuses_a_malformed_id()
    {
        using BrazeHost host = BrazeHost.Accepting();

        await host.Client.Sends.Invoking(sends => sends.CreateSendIdAsync(new SendIdRequest("campaign-1") { SendId = new string('x', 65) }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*64*");

        host.Handler.Requests.Should().BeEmpty();
    }
}
