using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Each operation on reward stores once, from the caller's objects to the bytes and back.</summary>
public sealed class RewardStoreWireTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    private ISessionMRewardStores RewardStores => _tenant.Client.RewardStores;

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetOffersPageAsync_sends_and_reads_every_member()
    {
        Answer(SessionMOperations.ConnectGetRewardStoreOffers);

        RewardStoreOffersPage page = await RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1", "s-2"])
        {
            LimitToOnlyActive = true,
            ExcludeFreeOffers = true,
            IncludeExpired = true,
            Skip = 10,
            Take = 5,
            SortColumn = RewardStoreSortColumn.InternalName,
            SortDirection = RewardStoreSortDirection.Ascending,
            Quantity = 2,
            Culture = "de-DE",
        });

        ShouldHaveSent(SessionMOperations.ConnectGetRewardStoreOffers, "get_reward_store_offers");
        page.Should().BeEquivalentTo(new { TotalRows = 17L, Skip = 10L, Take = 5L });
        page.RateLimit!.Remaining.Should().Be(7);
        page.RewardStoreOffers.Should().HaveCount(2);
        ShouldBeTheGoldenOffer(page.RewardStoreOffers[0]);
        page.RewardStoreOffers[1].Should().BeEquivalentTo(new { Id = "so-2", Price = 0m, RewardStoreId = (string?)null, StartDate = (DateTimeOffset?)null });
        page.RewardStoreOffers[1].OfferDetails!.Media.Should().BeEmpty();
        page.RewardStoreOffers[1].OfferDetails!.RewardStoreMedia.Should().BeNull();
    }

    [Fact]
    public async Task GetOffersPageAsync_leaves_out_what_is_not_said_and_asks_in_the_configured_culture()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{}}""");

        await RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]) { SortDirection = RewardStoreSortDirection.Descending });

        JsonObject body = Body();
        body.Select(m => m.Key).Should().Equal(
            "retailer_id", "reward_store_ids", "limit_to_only_active", "exclude_free_offers", "include_expired", "skip", "take", "sort_direction", "culture");
        ((string)body["culture"]!).Should().Be("en-US");
        ((string)body["sort_direction"]!).Should().Be("desc");
        ((int)body["take"]!).Should().Be(1000);
        ((bool)body["include_expired"]!).Should().BeFalse();
    }

    [Fact]
    public async Task PurchaseAsync_sends_and_reads_every_member()
    {
        Answer(SessionMOperations.ConnectPurchaseOffer);

        PurchasedOffer bought = await RewardStores.PurchaseAsync(new PurchaseOfferRequest
        {
            UserId = "u-1",
            RewardStoreId = "s-1",
            RewardStoreOfferId = "so-1",
            Quantity = 2,
            PointAccountIds = ["p-1", "p-2"],
            Culture = "de-DE",
        });

        ShouldHaveSent(SessionMOperations.ConnectPurchaseOffer, "purchase_offer");
        bought.Should().BeEquivalentTo(new { PointsRemaining = 49.5m, Successful = true });
        bought.UserOffer.Should().BeEquivalentTo(new { Id = "00000000-0000-0000-0000-000000000001", Name = "Freigetränk" });
        bought.AdditionalProperties!["receipt"].GetString().Should().Be("r-1");
    }

    [Fact]
    public async Task PurchaseAsync_buys_one_of_what_a_store_listed_and_names_no_accounts_when_there_are_none()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok"}""");

        PurchasedOffer bought = await RewardStores.PurchaseAsync(PurchaseOfferRequest.Of(new RewardStoreOffer { Id = "so-1", RewardStoreId = "s-1" }, "u-1"));

        JsonObject body = Body();
        body.Select(m => m.Key).Should().Equal("retailer_id", "user_id", "reward_store_id", "reward_store_offer_id", "quantity", "culture");
        ((string)body["reward_store_offer_id"]!).Should().Be("so-1");
        ((int)body["quantity"]!).Should().Be(1);
        bought.Successful.Should().BeNull("SessionM said nothing");
    }

    private static void ShouldBeTheGoldenOffer(RewardStoreOffer offer)
    {
        offer.Should().BeEquivalentTo(new
        {
            Id = "so-1",
            RootOfferId = "00000000-0000-0000-0000-0000000000AB",
            RewardStoreId = "s-1",
            Price = 100.5m,
            StartDate = Date("2026-01-01T00:00:00Z"),
            EndDate = Date("2026-12-31T23:59:59Z"),
        });
        offer.AdditionalProperties!["is_new"].GetBoolean().Should().BeTrue();
        RewardStoreOfferDetails details = offer.OfferDetails!;
        details.Should().BeEquivalentTo(new
        {
            InternalName = "drink-2026",
            Title = "Freigetränk",
            Description = "Ein Getränk nach Wahl",
            Terms = "Einmal einlösbar",
            Points = 100.5m,
            AcquisitionStartDate = Date("2026-01-01T00:00:00.5Z"),
            AcquisitionEndDate = Date("2026-11-30T00:00:00Z"),
            PosDiscountId = "pos-1",
            OfferStatus = 2L,
        });
        details.Media.Should().ContainSingle().Which.Id.Should().Be("m-1");
        details.RewardStoreMedia.Should().BeEquivalentTo(new
        {
            Id = "m-2",
            OfferId = "00000000-0000-0000-0000-000000000002",
            Uri = "https://media.test/store.png",
            CategoryId = "c-1",
            CategoryName = "Store",
            ContentType = OfferMedia.Image,
            Culture = "de-DE",
        });
        details.OfferInventoryRestrictions!.Value[0].GetProperty("limit").GetInt32().Should().Be(3);
        details.AdditionalProperties!["color"].GetString().Should().Be("green");
    }

    private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private void Answer(Operation operation) =>
        _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation), ("X-RateLimit-Remaining", "7"));

    private JsonObject Body() => JsonNode.Parse(_tenant.Handler.Requests.Should().ContainSingle().Which.BodyText)!.AsObject();

    private void ShouldHaveSent(Operation operation, string path)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Which;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be("https://connect.test/offers/api/2.0/offers/rewardstores/" + path);
        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
    }
}
