using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Offers and reward stores against the sandbox: what one call does, the others see, and nothing happens twice.</summary>
public sealed class OfferSandboxTests : IAsyncLifetime
{
    private static readonly SandboxOffer Drink = new() { OfferId = "1A2B0000-0000-0000-0000-000000000001", RootOfferId = "1a2b0000-0000-0000-0000-00000000000f", Name = "Drink" };

    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    private SessionMSandbox SessionM => _sandbox.SessionM;

    private ISessionMOffers Offers => _client.Offers;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        SessionM.Users.Add("u-1");
        SessionM.Offers.Add(Drink, inventory: 3);
        SessionM.RewardStores.Add(new SandboxRewardStore { Id = "s-1", Offers = [new SandboxRewardStoreOffer { Id = "so-1", Offer = Drink, Price = 40 }] });
        _client = SessionMClient.Create(new SessionMOptions
        {
            Connect = { BaseAddress = SessionM.ConnectAddress, ApiKey = SessionM.ConnectApiKey, ApiSecret = SessionM.ConnectApiSecret, RetailerId = SessionM.RetailerId },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        });
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task An_issued_offer_is_completed_held_and_redeemed_and_counted()
    {
        SessionM.Offers.Add(Drink with { OfferId = "2", IsPendingExtendedData = true });
        IssuedOffer issued = (await Offers.IssueAsync(Issue())).StatusList.Should().ContainSingle().Subject;
        issued.Should().BeEquivalentTo(new { PendingExtendedData = true, OfferId = "2", FailReason = 0L });
        (await WalletAsync()).Should().BeEmpty("it waits for its code");

        await Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = issued, CustomData = new JsonObject { ["code"] = "A-1" } });
        UserOffer held = (await WalletAsync()).Should().ContainSingle().Subject;
        held.IsVersionOf(Drink.RootOfferId.ToUpperInvariant()).Should().BeTrue();
        SessionM.Wallets.Of("u-1")[0].CustomData.Should().Be("""{"code":"A-1"}""");

        await Offers.RedeemManuallyAsync(held);
        (await WalletAsync()).Should().BeEmpty();
        OfferDetails details = (await Offers.GetOfferDetailsPageAsync(new OfferDetailsRequest([Drink.RootOfferId]))).Results.Should().ContainSingle().Subject;
        details.Should().BeEquivalentTo(new { AcquisitionCount = 1L, RedemptionCount = 1L, TotalInventory = 3L, AvailableInventoryRemaining = 2L });
    }

    [Fact]
    public async Task A_revoked_offer_leaves_the_wallet_and_one_that_cannot_be_redeemed_is_by_force()
    {
        SessionM.Wallets.Give("u-1", Drink with { Id = "uo-1", IsRedeemable = false }, Drink with { Id = "uo-2" });

        (await Offers.Invoking(o => o.RedeemManuallyAsync(UserOfferId.From("UO-1"))).Should().ThrowAsync<SessionMApiException>()).Which.Is(SessionMErrorCodes.Validation).Should().BeTrue();
        await Offers.ForceRedeemManuallyAsync(UserOfferId.From("UO-1"));
        await Offers.RevokeAsync(UserOfferId.From("uo-2"), "Issued by mistake");

        (await WalletAsync()).Should().BeEmpty();
        SessionM.Wallets.Of("u-1").Should().BeEquivalentTo([new { RedeemDate = (DateTimeOffset?)_clock.GetUtcNow(), RevokeReason = (string?)null }, new { RedeemDate = (DateTimeOffset?)null, RevokeReason = (string?)"Issued by mistake" }]);
    }

    [Fact]
    public async Task Copies_beyond_the_inventory_are_a_partial_failure()
    {
        SessionMPartialFailureException some = (await Offers.Invoking(o => o.IssueAsync(Issue() with { Quantity = 5 })).Should().ThrowAsync<SessionMPartialFailureException>()).Which;
        SessionMPartialFailureException all = (await Offers.Invoking(o => o.IssueAsync(Issue())).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        some.Failures.Select(f => f.Index).Should().Equal(3, 4);
        some.AllFailed.Should().BeFalse();
        all.AllFailed.Should().BeTrue();
        SessionM.Wallets.Of("u-1").Should().HaveCount(3);
    }

    [Fact]
    public async Task A_purchase_spends_points_and_issues_the_offer_as_listed()
    {
        SessionM.Points.Deposit("u-1", 100);
        List<RewardStoreOffer> listed = [];
        await foreach (RewardStoreOffer offer in _client.RewardStores.GetOffersAsync(new RewardStoreOffersRequest(["s-1"])))
        {
            listed.Add(offer);
        }

        PurchasedOffer bought = await _client.RewardStores.PurchaseAsync(PurchaseOfferRequest.Of(listed.Single(), "u-1"));

        bought.PointsRemaining.Should().Be(60);
        bought.UserOffer!.IsVersionOf(listed[0].RootOfferId!).Should().BeTrue();
        UserOffersPage wallet = await Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"));
        wallet.UserOffers.Should().ContainSingle().Which.Id.Should().Be(bought.UserOffer.Id);
        wallet.AvailablePoints.Should().Be(60);
    }

    [Fact]
    public async Task A_purchase_without_enough_points_is_refused_and_changes_nothing()
    {
        SessionM.Points.Deposit("u-1", 39);

        SessionMApiException e = (await _client.RewardStores.Invoking(r => r.PurchaseAsync(Purchase())).Should().ThrowAsync<SessionMApiException>()).Which;

        e.Is(SessionMErrorCodes.InsufficientPoints).Should().BeTrue();
        e.OutcomeUnknown.Should().BeFalse();
        SessionM.Points.BalanceOf("u-1").Should().Be(39);
        SessionM.Wallets.Of("u-1").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public async Task What_would_take_effect_twice_is_not_repeated_after_an_unknown_outcome(string name)
    {
        Fault fault = name == "html" ? Fault.Html(HttpStatusCode.OK).AfterProcessing() : name == "504" ? Fault.Status(HttpStatusCode.GatewayTimeout).AfterProcessing() : Fault.ResetAfterProcessing;
        SessionM.Points.Deposit("u-1", 100);
        SessionM.Fail(SessionMOperations.ConnectIssueOffer, fault);
        SessionM.Fail(SessionMOperations.ConnectPurchaseOffer, fault);
        SessionM.Fail(SessionMOperations.ConnectManualRedeem, fault);

        await FailsUnknownAsync(() => Offers.IssueAsync(Issue()));
        await FailsUnknownAsync(() => _client.RewardStores.PurchaseAsync(Purchase()));
        await FailsUnknownAsync(() => Offers.RedeemManuallyAsync(UserOfferId.From(SessionM.Wallets.Of("u-1")[0].Id)));

        SessionM.Wallets.Of("u-1").Should().HaveCount(2, "one was issued and one was bought");
        SessionM.Points.BalanceOf("u-1").Should().Be(60);
        SessionM.Wallets.Of("u-1").Should().ContainSingle(offer => offer.RedeemDate != null);
        SessionM.Calls.Should().HaveCount(3);
    }

    public static TheoryData<string> Breakdowns() => ["reset", "504", "html"];

    [Fact]
    public async Task What_changes_nothing_more_is_repeated()
    {
        SessionM.Wallets.Give("u-1", Drink with { Id = "uo-1" });
        SessionM.Fail(SessionMOperations.ConnectUpdateUserOffer, Fault.ResetAfterProcessing, times: 2);
        SessionM.Fail(SessionMOperations.ConnectRevokeUserOffer, Fault.ResetBeforeProcessing);
        SessionM.Fail(SessionMOperations.ConnectGetRewardStoreOffers, Fault.Status(HttpStatusCode.BadGateway));
        SessionM.Fail(SessionMOperations.ConnectFetchOffersDetails, Fault.BrokenOffBody);

        await Offers.UpdateAsync(new UpdateUserOfferRequest { UserId = "u-1", UserOffer = UserOfferId.From("uo-1"), CustomData = 7 });
        await Offers.RevokeAsync(UserOfferId.From("uo-1"), "mistake");
        await _client.RewardStores.GetOffersPageAsync(new RewardStoreOffersRequest(["s-1"]));
        await Offers.GetOfferDetailsPageAsync(new OfferDetailsRequest([Drink.OfferId]));

        SessionM.Calls.Should().HaveCount(9);
        SessionM.Wallets.Of("u-1").Should().ContainSingle().Which.Should().BeEquivalentTo(new { CustomData = "7", RevokeReason = "mistake" });
    }

    [Fact]
    public async Task A_revocation_whose_repeat_is_refused_says_that_it_may_have_taken_effect()
    {
        SessionM.Wallets.Give("u-1", Drink with { Id = "uo-1" });
        SessionM.Fail(SessionMOperations.ConnectRevokeUserOffer, Fault.ResetAfterProcessing);

        SessionMApiException e = (await Offers.Invoking(o => o.RevokeAsync(UserOfferId.From("uo-1"), "mistake")).Should().ThrowAsync<SessionMApiException>()).Which;

        e.OutcomeUnknown.Should().BeTrue();
        SessionM.Wallets.Of("u-1").Should().ContainSingle().Which.RevokeReason.Should().Be("mistake");
    }

    private static IssueOfferRequest Issue() => new() { UserId = "u-1", OfferId = Drink.OfferId.ToUpperInvariant() };

    private static PurchaseOfferRequest Purchase() => new() { UserId = "u-1", RewardStoreId = "s-1", RewardStoreOfferId = "so-1" };

    private static async Task FailsUnknownAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<IntegrationException>()).Which.Should().BeEquivalentTo(new { OutcomeUnknown = true, Attempts = 1 });

    private async Task<IReadOnlyList<UserOffer>> WalletAsync() => (await Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"))).UserOffers;
}
