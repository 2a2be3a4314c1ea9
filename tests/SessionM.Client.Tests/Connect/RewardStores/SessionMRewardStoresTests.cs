using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Integration.Abstractions;

namespace SessionM.Client.Tests;

public sealed class SessionMRewardStoresTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMRewardStores RewardStores => _tenant.Client.RewardStores;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1000, 1)]
    [InlineData(2001, 3)]
    public async Task GetOffersAsync_reads_every_offer_once_and_ends_with_total_rows(int size, int calls)
    {
        Hold(size);

        List<RewardStoreOffer> offers = await AllAsync(new RewardStoreOffersRequest(["s-1"]) { ExcludeFreeOffers = true });

        offers.Select(o => o.Id).Should().Equal(Enumerable.Range(1, size).Select(n => $"so-{n}"));
        _tenant.Handler.Requests.Should().HaveCount(calls).And.OnlyContain(r => (bool)JsonNode.Parse(r.BodyText)!["exclude_free_offers"]!);
    }

    [Fact]
    public async Task GetOffersAsync_begins_where_the_request_says_with_pages_of_its_size()
    {
        Hold(10);

        List<RewardStoreOffer> offers = await AllAsync(new RewardStoreOffersRequest(["s-1"]) { Skip = 3, Take = 4 });

        offers.Select(o => o.Id).Should().Equal(Enumerable.Range(4, 7).Select(n => $"so-{n}"));
        _tenant.Handler.Requests.Select(r => (int)JsonNode.Parse(r.BodyText)!["skip"]!).Should().Equal(3, 7);
    }

    [Fact]
    public async Task GetOffersAsync_ends_with_an_error_when_the_server_repeats_its_page()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"reward_store_offers":[{"id":"so-1"}],"total_rows":5}}""");

        await this.Invoking(t => t.AllAsync(new RewardStoreOffersRequest(["s-1"]))).Should().ThrowAsync<MalformedResponseException>().WithMessage("*GetOffersPageAsync*");
    }

    [Fact]
    public async Task Calls_refuse_before_sending_what_cannot_be_meant()
    {
        PurchaseOfferRequest purchase = new() { UserId = "u-1", RewardStoreId = "s-1", RewardStoreOfferId = "so-1" };

        await Refuses(r => r.GetOffersPageAsync(null!));
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest(null!)));
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest([])), "*0 reward stores*1 to 100*");
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest([.. Enumerable.Range(1, 101).Select(n => $"s-{n}")])), "*101 reward stores*1 to 100*");
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1", " "])), "*reward store*empty*");
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]) { Skip = -1 }), "*Skip*");
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]) { Take = 1001 }), "*Take*1 to 1000*GetOffersAsync*");
        await Refuses(r => r.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]) { Quantity = 0 }));
        await Refuses(r => r.PurchaseAsync(null!));
        await Refuses(r => r.PurchaseAsync(purchase with { UserId = "" }), "*UserId*");
        await Refuses(r => r.PurchaseAsync(purchase with { RewardStoreId = "" }), "*RewardStoreId*");
        await Refuses(r => r.PurchaseAsync(purchase with { RewardStoreOfferId = Guid.Empty.ToString() }), "*RewardStoreOfferId*");
        await Refuses(r => r.PurchaseAsync(purchase with { Quantity = 0 }));
        await Refuses(r => r.PurchaseAsync(purchase with { PointAccountIds = ["p-1", ""] }), "*point account*");
        await Refuses(r => r.PurchaseAsync(PurchaseOfferRequest.Of(new RewardStoreOffer { RewardStoreId = "s-1" }, "u-1")), "*RewardStoreOfferId*");
        RewardStores.Invoking(r => r.GetOffersAsync(new RewardStoreOffersRequest([]))).Should().Throw<ArgumentException>();
        _tenant.Handler.Requests.Should().BeEmpty();

        async Task Refuses(Func<ISessionMRewardStores, Task> call, string message = "*") =>
            await RewardStores.Invoking(call).Should().ThrowAsync<ArgumentException>().WithParameterName("request").WithMessage(message);
    }

    [Fact]
    public async Task PurchaseAsync_fails_when_the_answer_says_ok_and_not_successful()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"successful":false,"points_remaining":5}}""");

        SessionMPartialFailureException e = (await RewardStores.Invoking(r => r.PurchaseAsync(Purchase())).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.AllFailed.Should().BeTrue();
        e.Payload.Should().BeOfType<PurchasedOffer>().Which.PointsRemaining.Should().Be(5);
    }

    [Fact]
    public async Task PurchaseAsync_is_sent_once_and_tells_that_it_may_have_been_made()
    {
        _tenant.Handler.Throw(() => new HttpRequestException("Reset.", new IOException("Reset.")));

        TransportException e = (await RewardStores.Invoking(r => _tenant.RunAsync(r.PurchaseAsync(Purchase()))).Should().ThrowAsync<TransportException>()).Which;

        e.OutcomeUnknown.Should().BeTrue();
        _tenant.Handler.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{"user_offer":7,"points_remaining":"","successful":"maybe"}""")]
    [InlineData("""{"user_offer":null}""")]
    [InlineData("{}")]
    public async Task PurchaseAsync_survives_odd_data(string payload)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$"""{"status":"ok","payload":{{payload}}}""");

        (await RewardStores.PurchaseAsync(Purchase())).Should().BeEquivalentTo(new { UserOffer = (UserOffer?)null, PointsRemaining = (decimal?)null, Successful = (bool?)null });
    }

    [Theory]
    [InlineData("""{"id":7,"price":"free","offer_details":"none","start_date":1}""")]
    [InlineData("""{"id":"7","price":{},"offer_details":[],"end_date":"soon"}""")]
    public async Task GetOffersPageAsync_survives_odd_data(string offer)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"reward_store_offers":[null,1,{{{offer}}}],"total_rows":"3"}}""");

        RewardStoreOffersPage page = await RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]));

        page.TotalRows.Should().Be(3);
        page.RewardStoreOffers.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "7", Price = (decimal?)null, OfferDetails = (RewardStoreOfferDetails?)null });
    }

    [Theory]
    [InlineData("""{"media":7,"reward_store_media":[1],"offer_inventory_restrictions":null}""", 0)]
    [InlineData("""{"media":{"id":"m-1","content_type":99},"reward_store_media":"x"}""", 1)]
    [InlineData("""{"media":[7,null,{"id":"m-1"}],"reward_store_media":null}""", 1)]
    public async Task GetOffersPageAsync_survives_odd_media(string details, int media)
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, $$$"""{"status":"ok","payload":{"reward_store_offers":[{"offer_details":{{{details}}}}]}}""");

        RewardStoreOfferDetails read = (await RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]))).RewardStoreOffers.Single().OfferDetails!;

        read.Media.Should().HaveCount(media);
        read.RewardStoreMedia.Should().BeNull();
    }

    private static PurchaseOfferRequest Purchase() => new() { UserId = "u-1", RewardStoreId = "s-1", RewardStoreOfferId = "so-1" };

    private async Task<List<RewardStoreOffer>> AllAsync(RewardStoreOffersRequest request)
    {
        List<RewardStoreOffer> offers = [];
        await foreach (RewardStoreOffer offer in RewardStores.GetOffersAsync(request))
        {
            offers.Add(offer);
        }

        return offers;
    }

    private void Hold(int size) => _tenant.Handler.Answer(async (request, cancellationToken) =>
    {
        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        string offers = string.Join(',', Enumerable.Range(1, size).Skip((int)body["skip"]!).Take((int)body["take"]!).Select(n => $$"""{"id":"so-{{n}}"}"""));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($$$"""{"status":"ok","payload":{"reward_store_offers":[{{{offers}}}],"total_rows":{{{size}}}}}""", Encoding.UTF8, "application/json"),
        };
    });
}
