using System.Globalization;
using System.Net;
using Integration.Http;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Each operation once, from the caller's objects to the bytes and back.</summary>
public sealed class GoldenWireTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public void Golden_has_a_response_for_every_operation_and_a_request_for_those_with_a_body()
    {
        IEnumerable<string> expected = SessionMOperations.All.SelectMany<Operation, string>(o =>
            o.Method == HttpMethod.Get || o.Method == HttpMethod.Delete ? [GoldenFile.ResponseName(o)] : [GoldenFile.RequestName(o), GoldenFile.ResponseName(o)]);

        GoldenFile.Names.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task IncrementAsync_sends_and_reads_the_documented_json_when_the_customer_is_known_by_user_id()
    {
        Answer(SessionMOperations.CoreUserTagsCreate);

        CustomerTags answer = await _tenant.Tags.IncrementAsync(CustomerId.User("u-1"), ["visit", "café"]);

        ShouldHaveSent(SessionMOperations.CoreUserTagsCreate, "https://core.test/priv/v1/apps/core-key-1/users/u-1/tags");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.CountOf("visit").Should().Be(3);
        answer.Tags.Select(t => t.Name).Should().Equal("visit", "café");
    }

    [Fact]
    public async Task SetExpiringAsync_sends_and_reads_the_documented_json_when_the_customer_is_known_by_external_id()
    {
        Answer(SessionMOperations.CoreExternalUserTagsCreate);

        CustomerTags answer = await _tenant.Tags.SetExpiringAsync(CustomerId.External("C-100"), ["vip", "spring"], TimeSpan.FromDays(30));

        ShouldHaveSent(SessionMOperations.CoreExternalUserTagsCreate, "https://core.test/priv/v1/apps/core-key-1/external/users/C-100/tags");
        answer.Tags.Should().HaveCount(2).And.OnlyContain(t => t.Count == null && t.Raw.GetString() == "2026-03-31 10:00:00");
    }

    [Fact]
    public async Task ListAsync_sends_no_body_and_reads_the_tags_when_the_customer_is_known_by_user_id()
    {
        Answer(SessionMOperations.CoreUserTagsList);

        CustomerTags answer = await _tenant.Tags.ListAsync(CustomerId.User("u-1"));

        ShouldHaveSent(SessionMOperations.CoreUserTagsList, "https://core.test/priv/v1/apps/core-key-1/users/u-1/tags");
        answer.CountOf("visit").Should().Be(3);
        answer.CountOf("vip").Should().BeNull();
        answer.CountOf("VISIT").Should().BeNull();
    }

    [Fact]
    public async Task ListAsync_sends_no_body_and_reads_the_tags_when_the_customer_is_known_by_external_id()
    {
        Answer(SessionMOperations.CoreExternalUserTagsList);

        CustomerTags answer = await _tenant.Tags.ListAsync(CustomerId.External("C-100"));

        ShouldHaveSent(SessionMOperations.CoreExternalUserTagsList, "https://core.test/priv/v1/apps/core-key-1/external/users/C-100/tags");
        answer.CountOf("visit").Should().Be(12);
    }

    [Fact]
    public async Task GetUserOffersPageAsync_sends_and_reads_the_documented_json()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(SessionMOperations.ConnectGetUserOffers), ("X-RateLimit-Remaining", "7"));

        UserOffersPage page = await _tenant.Offers.GetUserOffersPageAsync(
            new UserOffersRequest("u-1") { Skip = 20, Take = 10, Culture = "de-DE", IncludePendingExtendedData = true });

        ShouldHaveSent(SessionMOperations.ConnectGetUserOffers, "https://connect.test/offers/api/2.0/offers/get_user_offers");
        page.UserId.Should().Be("u-1");
        page.User!.OptedIn.Should().BeTrue();
        page.User.Activated.Should().BeFalse();
        page.User.AdditionalProperties!["tier"].GetString().Should().Be("gold");
        page.TotalRecords.Should().Be(21);
        page.TotalPoints.Should().Be(1000);
        page.AvailablePoints.Should().Be(100.5m);
        page.RateLimit!.Remaining.Should().Be(7);
        page.OfferGroups.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = Guid.Empty.ToString(), Name = "All Offers", SortOrder = 0L });
        OfferCategory category = page.OfferCategories.Should().ContainSingle().Which;
        category.Should().BeEquivalentTo(new { Id = "c-9", Name = "Drinks", SortOrder = 4L });
        category.AdditionalProperties!["offer_types"][0].GetString().Should().Be("manual_fulfillment");
        ShouldBeTheGoldenOffer(page.UserOffers.Should().ContainSingle().Which);
    }

    private static void ShouldBeTheGoldenOffer(UserOffer offer)
    {
        offer.Id.Should().Be("00000000-0000-0000-0000-000000000001");
        offer.OfferId.Should().Be("00000000-0000-0000-0000-000000000002");
        offer.RootOfferId.Should().Be("00000000-0000-0000-0000-0000000000AB");
        offer.OfferGroupId.Should().Be(Guid.Empty.ToString());
        (offer.OfferType == OfferType.ManualFulfillment).Should().BeTrue();
        offer.Name.Should().Be("Freigetränk");
        offer.Description.Should().Be("Ein Getränk nach Wahl");
        offer.Terms.Should().Be("Einmal einlösbar");
        offer.PosDiscountId.Should().Be("pos-1");
        offer.IsRedeemable.Should().BeTrue();
        offer.IsRedeemed.Should().BeFalse();
        offer.StartDate.Should().Be(Date("2026-01-01T00:00:00Z"));
        offer.EndDate.Should().Be(Date("2026-12-31T23:59:59.5Z"));
        offer.AcquireDate.Should().Be(Date("2026-02-03T04:05:06.1234567Z"));
        offer.ExpirationDate.Should().Be(Date("2026-06-30T10:00:00Z"));
        offer.RedemptionStartDate.Should().Be(Date("2026-02-04T00:00:00.63Z"));
        offer.RedemptionEndDate.Should().Be(Date("2026-07-01T00:00:00Z"));
        offer.UsableUntil.Should().Be(offer.ExpirationDate);
        offer.AdditionalProperties!["quantity"].GetInt32().Should().Be(2);
        offer.Media.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = "m-1",
            Uri = "https://media.test/logo.png",
            CategoryId = "c-1",
            CategoryName = "Logo",
            ContentType = OfferMedia.Image,
            Culture = "de-DE",
            OfferId = "00000000-0000-0000-0000-000000000002",
        });
    }

    private static DateTimeOffset Date(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private void Answer(Operation operation) => _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation));

    private void ShouldHaveSent(Operation operation, string uri)
    {
        SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Which;
        sent.Method.Should().Be(operation.Method);
        sent.Uri.AbsoluteUri.Should().Be(uri);
        if (operation.Method == HttpMethod.Get)
        {
            sent.Body.Should().BeEmpty();
        }
        else
        {
            sent.Header("Content-Type").Should().Be("application/json");
            GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
        }
    }
}
