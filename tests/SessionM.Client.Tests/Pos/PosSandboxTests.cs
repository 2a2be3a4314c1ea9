using System.Net;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>The point of sale against the sandbox: what happens to a transaction and to the offers in it, and that nothing happens twice.</summary>
public sealed class PosSandboxTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    private ISessionMPos Pos => _client.Pos;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        _sandbox.SessionM.Users.Add("u-1", "C-100");
        _sandbox.SessionM.Wallets.Give(
            "u-1",
            new SandboxOffer { Id = "uo-1", Name = "Free drink", DiscountAmount = 3.25m, TtlCode = "code-55", PosDiscountId = "d-1" },
            new SandboxOffer { Id = "uo-2", Name = "Not now", IsRedeemable = false });
        _client = SessionMClient.Create(Options());
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task An_offer_is_found_locked_and_redeemed_by_the_closed_transaction_and_comes_back_when_reinstated()
    {
        PosUserLookup ann = PosUserLookup.ExternalCustomerId("C-100");
        PosTransaction open = PosSample.Transaction();

        PosLookupResponse all = await Pos.LookupAsync(ann);
        PosLookupResponse eligible = await Pos.LookupForTransactionAsync(ann, open);
        PosDiscount discount = (await Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From(eligible.Offers.Single().ReferenceId!)), open)).Discount!;
        IEnumerable<string?> walletWhileLocked = await WalletAsync();
        PosTransaction closed = PosSample.Transaction(isClosed: true);
        closed.Payments.Add(PosSample.Payment("u-1"));
        closed.Discounts.Add(discount);
        await Pos.SendTransactionAsync(closed);

        all.Offers.Select(o => o.DisplayName).Should().Equal("Free drink", "Not now");
        all.Offers.Should().OnlyContain(o => o.Amount == null);
        all.Payload!.Value.GetProperty("user").GetProperty("user_id").GetString().Should().Be("u-1");
        eligible.Offers.Should().ContainSingle().Which.Amount.Should().Be(3.25m);
        discount.Should().BeEquivalentTo(new
        {
            ReferenceId = "uo-1",
            ReferenceIdType = (PosReferenceIdType?)PosReferenceIdType.UserOffer,
            PosDiscountId = "d-1",
            DisplayName = "Free drink",
            Amount = 3.25m,
            DiscountedLineIds = new[] { "1" },
            AppliedTime = _clock.GetUtcNow(),
            UserId = "u-1",
        });
        walletWhileLocked.Should().Equal("Not now");
        Offer("uo-1").Should().BeEquivalentTo(new { RedeemDate = (DateTimeOffset?)_clock.GetUtcNow(), LockedBy = (string?)null });
        (await WalletAsync()).Should().Equal("Not now");

        await Pos.ReinstateAsync(UserOfferId.From("uo-1"), "employee-1");

        Offer("uo-1").RedeemDate.Should().BeNull();
        (await WalletAsync()).Should().Equal("Free drink", "Not now");
    }

    [Fact]
    public async Task An_offer_that_is_unlocked_can_be_used_elsewhere()
    {
        await Pos.LockAsync(PosOfferLookup.TtlCode("code-55"), PosSample.Transaction("t-1"));
        Func<Task> other = () => Pos.LockAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction("t-2"));

        (await other.Should().ThrowAsync<SessionMApiException>()).Which.Is(SessionMErrorCodes.NotAvailable).Should().BeTrue();
        await Pos.UnlockAsync(UserOfferId.From("uo-1"), "employee-1");
        await other();

        Offer("uo-1").LockedBy.Should().Be("t-2");
    }

    [Fact]
    public async Task An_offer_redeemed_at_once_is_gone_and_is_not_redeemed_again()
    {
        PosDiscount discount = (await Pos.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction())).Discount!;

        discount.Amount.Should().Be(3.25m);
        Offer("uo-1").RedeemDate.Should().Be(_clock.GetUtcNow());
        (await Pos.Invoking(p => p.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction())).Should().ThrowAsync<SessionMApiException>())
            .Which.Is(SessionMErrorCodes.NotAvailable).Should().BeTrue();
    }

    [Fact]
    public async Task A_transaction_counts_once_although_the_connection_broke_after_the_server_had_taken_it()
    {
        _sandbox.SessionM.Fail(SessionMOperations.PosSendTransaction, Fault.ResetAfterProcessing);
        _sandbox.SessionM.Fail(SessionMOperations.PosSendTransaction, Fault.Status(HttpStatusCode.GatewayTimeout).AfterProcessing());

        await Pos.SendTransactionAsync(PosSample.Transaction(isClosed: true));

        _sandbox.SessionM.PosTransactions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { TransactionId = "t-1", StoreId = "store-1", IsClosed = true, IsVoided = false, Subtotal = 10m, At = _clock.GetUtcNow() });
        _sandbox.SessionM.Calls.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_redeemed_offer_is_answered_again_although_the_first_answer_was_lost()
    {
        _sandbox.SessionM.Fail(SessionMOperations.PosRedeem, Fault.ResetAfterProcessing);

        PosDiscount discount = (await Pos.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction())).Discount!;

        discount.ReferenceId.Should().Be("uo-1");
        _sandbox.SessionM.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Every_new_call_counts_and_each_request_id_once()
    {
        PosCall mine = new() { RequestId = PosRequestId.From("sale-1") };

        await Pos.SendTransactionAsync(PosSample.Transaction());
        await Pos.SendTransactionAsync(PosSample.Transaction());
        await Pos.SendTransactionAsync(PosSample.Transaction(isClosed: true), mine);
        await Pos.SendTransactionAsync(PosSample.Transaction(isClosed: true), mine);

        _sandbox.SessionM.PosTransactions.Should().HaveCount(3);
        _sandbox.SessionM.PosTransactions.Find("t-1")!.RequestId.Should().Be("sale-1");
    }

    [Fact]
    public async Task A_pending_request_is_asked_for_again_until_it_is_answered()
    {
        _sandbox.SessionM.PosTransactions.PendingAnswers = 5;
        _sandbox.SessionM.Fail(SessionMOperations.PosReinstate, Fault.ResetAfterProcessing);

        await Pos.RedeemAsync(PosOfferLookup.UserOffer(UserOfferId.From("uo-1")), PosSample.Transaction());
        await Pos.ReinstateAsync(UserOfferId.From("uo-1"), "employee-1");

        Offer("uo-1").RedeemDate.Should().BeNull();
        _sandbox.SessionM.Calls.Of(SessionMOperations.PosRedeem).Select(c => c.Status).Should().Equal(400, 400, 400, 400, 400, 200);
        _sandbox.SessionM.Calls.Of(SessionMOperations.PosReinstate).Should().HaveCount(6);
    }

    [Fact]
    public async Task A_request_that_stays_pending_took_effect_and_says_that_nobody_can_know()
    {
        _sandbox.SessionM.PosTransactions.PendingAnswers = int.MaxValue;
        await using SessionMClient client = SessionMClient.Create(Options(o => o.Retry.MaxRetries = 0));

        SessionMApiException e = (await client.Pos.Invoking(p => p.SendTransactionAsync(PosSample.Transaction())).Should().ThrowAsync<SessionMApiException>()).Which;

        e.OutcomeUnknown.Should().BeTrue();
        _sandbox.SessionM.PosTransactions.Should().ContainSingle();
    }

    [Fact]
    public async Task Unknown_customers_wrong_clients_and_wrong_credentials_are_recognised()
    {
        await using SessionMClient stranger = SessionMClient.Create(Options(o => o.Pos.ClientId = Guid.NewGuid().ToString()));
        await using SessionMClient thief = SessionMClient.Create(Options(o => o.Pos.ApiSecret = "wrong-secret-1"));

        (await Pos.Invoking(p => p.LookupAsync(PosUserLookup.Email("nobody@b.test"))).Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
        (await stranger.Pos.Invoking(p => p.UnlockAsync(UserOfferId.From("uo-1"), "e-1")).Should().ThrowAsync<SessionMApiException>()).Which.Is(SessionMErrorCodes.Validation).Should().BeTrue();
        (await thief.Pos.Invoking(p => p.UnlockAsync(UserOfferId.From("uo-1"), "e-1")).Should().ThrowAsync<AuthenticationException>()).Which.ToString().Should().NotContain("wrong-");
    }

    private SandboxOffer Offer(string id) => _sandbox.SessionM.Wallets.Of("u-1").Single(o => o.Id == id);

    private async Task<IReadOnlyList<string?>> WalletAsync() => [.. (await _client.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"))).UserOffers.Select(o => o.Name)];

    private SessionMOptions Options(Action<SessionMOptions>? configure = null)
    {
        SessionMSandbox sandbox = _sandbox.SessionM;
        SessionMOptions options = new()
        {
            Connect = { BaseAddress = sandbox.ConnectAddress, ApiKey = sandbox.ConnectApiKey, ApiSecret = sandbox.ConnectApiSecret, RetailerId = sandbox.RetailerId },
            Pos = { BaseAddress = sandbox.PosAddress, ApiKey = sandbox.PosApiKey, ApiSecret = sandbox.PosApiSecret, ClientId = sandbox.RetailerId, StoreId = "store-1" },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        };
        configure?.Invoke(options);
        return options;
    }
}
