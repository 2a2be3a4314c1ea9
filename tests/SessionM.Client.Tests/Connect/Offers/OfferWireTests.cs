using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Http;

namespace SessionM.Client.Tests;

/// <summary>Each operation on offers once, from the caller's objects to the bytes and back.</summary>
public sealed class OfferWireTests : IAsyncDisposable
{
    private const string Root = "https://connect.test/offers/api/2.0/offers/";
    private const string UserOffer = "00000000-0000-0000-0000-000000000001";
    private const string Version = "00000000-0000-0000-0000-000000000002";

    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task GetOfferDetailsPageAsync_sends_and_reads_every_member()
    {
        Answer(SessionMOperations.ConnectFetchOffersDetails);

        OfferDetailsPage page = await _tenant.Offers.GetOfferDetailsPageAsync(
            new OfferDetailsRequest([Version, "00000000-0000-0000-0000-00000000000A"]) { Skip = 1, Take = 50 });

        ShouldHaveSent(SessionMOperations.ConnectFetchOffersDetails, "fetch_offers_details");
        page.Results.Should().HaveCount(2);
        page.Results[0].Should().BeEquivalentTo(
            new { OfferId = Version, AcquisitionCount = 12L, RedemptionCount = 3L, TotalInventory = 100L, AvailableInventoryRemaining = 88L });
        page.Results[0].AdditionalProperties!["reserved_count"].GetInt32().Should().Be(1);
        page.Results[1].Should().BeEquivalentTo(
            new { AcquisitionCount = 0L, RedemptionCount = (long?)null, TotalInventory = (long?)null, AvailableInventoryRemaining = (long?)null });
        page.AdditionalProperties!["as_of"].GetString().Should().Be("2026-02-03");
        page.RateLimit!.Remaining.Should().Be(7);
    }

    [Fact]
    public async Task IssueAsync_sends_and_reads_every_member()
    {
        Answer(SessionMOperations.ConnectIssueOffer);

        IssuedOffers issued = await _tenant.Offers.IssueAsync(new IssueOfferRequest { UserId = "u-1", OfferId = Version, Quantity = 2, IssueExactVersion = true });

        ShouldHaveSent(SessionMOperations.ConnectIssueOffer, "acquisition/issue");
        issued.StatusList.Should().HaveCount(2);
        issued.StatusList[0].Should().BeEquivalentTo(new
        {
            UserId = "u-1",
            UserOfferId = UserOffer,
            OfferId = Version,
            RootOfferId = "00000000-0000-0000-0000-0000000000AB",
            PendingExtendedData = true,
            FailReason = 0L,
        });
        issued.StatusList[0].AdditionalProperties!["issued_by"].GetString().Should().Be("api");
        issued.StatusList[1].Should().BeEquivalentTo(
            new { UserOfferId = "17", OfferId = (string?)null, PendingExtendedData = false, FailReason = (long?)null });
    }

    [Fact]
    public async Task IssueAsync_issues_one_of_the_version_SessionM_chooses_when_nothing_else_is_said()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok","payload":{"status_list":[]}}""");

        await _tenant.Offers.IssueAsync(new IssueOfferRequest { UserId = "u-1", OfferId = Version });

        JsonNode body = Body();
        ((int)body["quantity"]!).Should().Be(1);
        ((bool)body["issue_exact_version"]!).Should().BeFalse();
    }

    [Fact]
    public async Task UpdateAsync_writes_the_data_as_a_text_that_holds_json()
    {
        Answer(SessionMOperations.ConnectUpdateUserOffer);

        ConnectReceipt receipt = await _tenant.Offers.UpdateAsync(new UpdateUserOfferRequest
        {
            UserId = "u-1",
            UserOffer = UserOfferId.From(UserOffer),
            CustomData = new JsonObject { ["code"] = "A-1", ["uses"] = 2, ["tags"] = new JsonArray("x", null) },
            RemainPendingExtendedData = true,
            UpdateRedemptionDates = true,
        });

        ShouldHaveSent(SessionMOperations.ConnectUpdateUserOffer, "acquisition/update");
        receipt.RawPayload!.Value.GetProperty("updated").GetBoolean().Should().BeTrue();
        receipt.RateLimit!.Remaining.Should().Be(7);
    }

    [Fact]
    public async Task UpdateAsync_leaves_the_data_out_when_there_is_none_and_keeps_any_text_intact()
    {
        _tenant.Handler.Answer(HttpStatusCode.OK, """{"status":"ok"}""");
        UserOffer offer = new() { Id = UserOffer, OfferId = Version };

        await _tenant.Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = offer });
        await _tenant.Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = offer, CustomData = new JsonObject { ["note"] = "\"grün\" \\ 😀\n" } });

        JsonObject[] bodies = [.. _tenant.Handler.Requests.Select(r => JsonNode.Parse(r.BodyText)!.AsObject())];
        bodies[0].ContainsKey("custom_data").Should().BeFalse();
        bodies.Should().OnlyContain(b => (string)b["user_offer_id"]! == UserOffer);
        ((string)JsonNode.Parse((string)bodies[1]["custom_data"]!)!["note"]!).Should().Be("\"grün\" \\ 😀\n");
    }

    [Fact]
    public async Task RevokeAsync_names_the_copy_of_a_user_offer_and_the_reason()
    {
        Answer(SessionMOperations.ConnectRevokeUserOffer);

        ConnectReceipt receipt = await _tenant.Offers.RevokeAsync(new UserOffer { Id = UserOffer, OfferId = Version, RootOfferId = "root" }, "Issued by mistake");

        ShouldHaveSent(SessionMOperations.ConnectRevokeUserOffer, "acquisition/revoke");
        receipt.RawPayload.Should().BeNull();
    }

    [Fact]
    public async Task RedeemManuallyAsync_names_the_copy_of_an_issued_offer_and_forces_only_on_request()
    {
        Answer(SessionMOperations.ConnectManualRedeem);
        IssuedOffer issued = new() { UserOfferId = UserOffer, OfferId = Version };

        await _tenant.Offers.RedeemManuallyAsync(issued);

        ShouldHaveSent(SessionMOperations.ConnectManualRedeem, "redemption/manual_redeem");
        await _tenant.Offers.ForceRedeemManuallyAsync(issued);
        JsonNode forced = JsonNode.Parse(_tenant.Handler.Requests[1].BodyText)!;
        ((bool)forced["force_redeem"]!).Should().BeTrue();
        ((string)forced["user_offer_id"]!).Should().Be(UserOffer);
    }

    [Fact]
    public void ToString_of_requests_shows_no_id()
    {
        object[] shown =
        [
            new IssueOfferRequest { UserId = "u-secret", OfferId = "o-secret", Quantity = 2 },
            new IssueOfferBody("r-secret", "u-secret", "o-secret", 1, IssueExactVersion: false),
            new UpdateUserOfferRequest { UserId = "u-secret", UserOffer = UserOfferId.From("o-secret"), CustomData = "c-secret" },
            new UpdateUserOfferBody("r-secret", "u-secret", "o-secret", "c-secret", RemainPendingExtendedData: false, UpdateRedemptionDates: false),
            new RevokeUserOfferBody("r-secret", "o-secret", "why-secret"),
            new ManualRedeemBody("r-secret", "o-secret", ForceRedeem: true),
            new OfferDetailsRequest(["o-secret"]),
            new PurchaseOfferRequest { UserId = "u-secret", RewardStoreId = "s-secret", RewardStoreOfferId = "o-secret" },
            new PurchaseOfferBody("r-secret", "u-secret", "s-secret", "o-secret", 1, ["p-secret"], "en-US"),
            new RewardStoreOffersRequest(["s-secret"]),
            UserOfferId.From("o-secret"),
        ];

        shown.Should().OnlyContain(s => !s.ToString()!.Contains("secret"));
    }

    private void Answer(Operation operation) =>
        _tenant.Handler.Answer(HttpStatusCode.OK, GoldenFile.Response(operation), ("X-RateLimit-Remaining", "7"));

    private JsonNode Body() => JsonNode.Parse(_tenant.Handler.Requests.Should().ContainSingle().Which.BodyText)!;

    private void ShouldHaveSent(Operation operation, string path)
    {
        Testing.SentRequest sent = _tenant.Handler.Requests.Should().ContainSingle().Which;
        sent.Method.Should().Be(HttpMethod.Post);
        sent.Uri.AbsoluteUri.Should().Be(Root + path);
        GoldenFile.ShouldEqualRequest(operation, sent.BodyText);
    }
}
