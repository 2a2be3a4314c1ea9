using System.Net;
using System.Text.Json.Nodes;
using Integration.Abstractions;
using Integration.Sandbox;
using Testing;

namespace SessionM.Client.Tests;

/// <summary>Points, loyalty events, tiers and transactions against the sandbox: what one call does, the others show, and nothing happens twice.</summary>
public sealed class IncentivesSandboxTests : IAsyncLifetime
{
    private const string Rewards = "5a9d0000-0000-4000-8000-0000000000a1";
    private const string TierPoints = "5a9d0000-0000-4000-8000-0000000000a2";
    private const string Source = "5a9d0000-0000-4000-8000-0000000000b1";

    private readonly ManualTimeProvider _clock = new();
    private SandboxServer _sandbox = null!;
    private SessionMClient _client = null!;

    private SandboxPoints Ledger => _sandbox.SessionM.Points;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        _sandbox.SessionM.Users.Add("u-1", "C-100");
        Ledger.Accounts = [new SandboxPointAccount(Rewards, "Rewards", "Spend"), new SandboxPointAccount(TierPoints, "Tier points")];
        _client = SessionMClient.Create(Options());
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_deposit_shows_in_balances_the_wallet_the_customer_and_both_audit_logs()
    {
        PointDeposit deposit = Deposit(100.125m);
        PointDepositResult result = await _client.Points.DepositAsync(deposit);
        await _client.Points.DepositV1Async(new PointDeposit("u-1") { Details = { new PointDepositDetail(5, TierPoints.ToUpperInvariant(), Source) } });

        result.Details.Should().ContainSingle().Which.IdempotencyId.Should().Be(deposit.Details[0].IdempotencyId);
        PointBalances all = await _client.Points.GetAllBalancesAsync("u-1");
        all.Summary!.TotalPoints.Should().Be(105.125m);
        all.Find(Rewards)!.AvailableBalance.Should().Be(100.125m);
        (await _client.Points.GetBalancesAsync("u-1", [TierPoints])).Details.Should().ContainSingle().Which.LifeTimeValue.Should().Be(5);
        (await _client.Offers.GetUserOffersPageAsync(new UserOffersRequest("u-1"))).AvailablePoints.Should().Be(105.125m);
        Customer customer = (await _client.Customers.GetAsync(CustomerId.External("C-100"), CustomerExpansions.Incentives)).Customer!;
        customer.AvailablePoints.Should().Be(105.125m);
        customer.TierDetails!.PointAccountBalances!.Find(Rewards)!.AvailableBalance.Should().Be(100.125m);
        foreach (IAsyncEnumerable<PointAuditEntry> log in new[] { _client.Points.GetAuditLogAsync(new PointAuditRequest("u-1")), _client.Points.GetAuditLogV1Async(new PointAuditRequest("u-1") { Take = 1 }) })
        {
            List<PointAuditEntry> entries = await ListAsync(log);
            entries.Select(entry => entry.Modification).Should().Equal(100.125m, 5);
            entries[0].Should().BeEquivalentTo(new { IdempotencyId = deposit.Details[0].IdempotencyId, PointSourceId = Source, ModificationEntityId = "order-1", TimeOfOccurrence = _clock.GetUtcNow() });
        }
    }

    [Fact]
    public async Task A_deposit_is_made_once_and_its_outcome_unknown_when_the_connection_broke_after_the_server_had_made_it()
    {
        _sandbox.SessionM.Fail(SessionMOperations.ConnectDeposit, Fault.ResetAfterProcessing, times: 4);
        PointDeposit deposit = Deposit(100);

        (await _client.Points.Invoking(p => p.DepositAsync(deposit)).Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();

        Ledger.BalanceOf("u-1").Should().Be(100);
        _sandbox.SessionM.Calls.Should().ContainSingle();

        // The job runs again, with the ids it has kept.
        _sandbox.SessionM.ClearFaults();
        await _client.Points.DepositAsync(deposit);
        Ledger.BalanceOf("u-1").Should().Be(100);
    }

    [Fact]
    public async Task A_deposit_is_made_once_although_it_is_repeated_where_the_host_has_switched_that_on()
    {
        await using SessionMClient client = SessionMClient.Create(Options(o => o.Connect.RepeatDeposits = true));
        _sandbox.SessionM.Fail(SessionMOperations.ConnectDeposit, Fault.ResetAfterProcessing);
        _sandbox.SessionM.Fail(SessionMOperations.ConnectDeposit, Fault.Status(HttpStatusCode.BadGateway).AfterProcessing());

        await client.Points.DepositAsync(Deposit(100));

        _sandbox.SessionM.Calls.Should().HaveCount(3);
        Ledger.BalanceOf("u-1").Should().Be(100);
    }

    [Fact]
    public async Task A_spend_is_made_once_although_the_connection_broke_after_the_server_had_made_it()
    {
        Ledger.Deposit("u-1", 100);
        _sandbox.SessionM.Fail(SessionMOperations.ConnectSpendMultiple, Fault.ResetAfterProcessing);
        _sandbox.SessionM.Fail(SessionMOperations.ConnectSpendMultiple, Fault.BrokenOffBody);

        PointSpendResult result = await _client.Points.SpendAsync(Spend(30));

        _sandbox.SessionM.Calls.Should().HaveCount(3);
        Ledger.HistoryOf("u-1").Should().HaveCount(2);
        result.Summary.Should().BeEquivalentTo(new { AmountSpent = 30m, RemainingBalance = 70m });
        result.Audits.Should().ContainSingle().Which.Modification.Should().Be(-30);
    }

    [Fact]
    public async Task A_spend_over_the_balance_is_refused()
    {
        Ledger.Deposit("u-1", 10);

        SessionMApiException e = (await _client.Points.Invoking(p => p.SpendAsync(Spend(30))).Should().ThrowAsync<SessionMApiException>()).Which;

        e.Is(SessionMErrorCodes.InsufficientPoints).Should().BeTrue();
        e.OutcomeUnknown.Should().BeFalse();
        Ledger.BalanceOf("u-1").Should().Be(10);
    }

    [Fact]
    public async Task A_spend_of_which_a_part_is_refused_is_a_partial_failure_that_tells_which()
    {
        Ledger.Deposit("u-1", 10);
        PointSpend spend = new("u-1") { AllowPartialSuccess = true, Details = { new PointSpendDetail(8), new PointSpendDetail(8), new PointSpendDetail(5) { ForceSpend = true } } };

        SessionMPartialFailureException e = (await _client.Points.Invoking(p => p.SpendAsync(spend)).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        PointSpendResult result = e.Payload.Should().BeOfType<PointSpendResult>().Subject;
        e.Failures.Should().ContainSingle().Which.Index.Should().Be(1);
        result.Details[1].IdempotencyId.Should().Be(spend.Details[1].IdempotencyId);
        Ledger.BalanceOf("u-1").Should().Be(-3, "what is forced is spent although there is less");

        // What failed alone is tried again, under its own id.
        Ledger.Deposit("u-1", 20);
        await _client.Points.SpendAsync(new PointSpend("u-1") { Details = { spend.Details[1] } });
        Ledger.BalanceOf("u-1").Should().Be(9);
    }

    [Fact]
    public async Task A_loyalty_event_awards_once_when_its_answer_is_lost()
    {
        _sandbox.SessionM.LoyaltyEvents.Define("visit", 10, TierPoints);
        _sandbox.SessionM.Fail(SessionMOperations.ConnectTriggerUserEvent, Fault.ResetAfterProcessing);
        LoyaltyEventRequest visit = new("C-100", "visit") { IsSessionM = false };

        (await _client.LoyaltyEvents.Invoking(l => l.TriggerAsync(visit)).Should().ThrowAsync<TransportException>()).Which.OutcomeUnknown.Should().BeTrue();

        Ledger.BalanceOf("u-1", TierPoints).Should().Be(10);
        LoyaltyEventResult result = await _client.LoyaltyEvents.TriggerAsync(visit);
        result.Outcomes.Should().ContainSingle().Which.PointsAwarded.Should().Be(10);
        result.UserEvent!.IsSessionM.Should().BeFalse();
        Ledger.BalanceOf("u-1", TierPoints).Should().Be(20, "a second event is a second event");
    }

    [Fact]
    public async Task A_loyalty_event_whose_rules_fail_is_a_partial_failure()
    {
        _sandbox.SessionM.LoyaltyEvents.Define(new SandboxLoyaltyEvent("visit") { ProcessesRules = false });

        SessionMPartialFailureException e = (await _client.LoyaltyEvents
            .Invoking(l => l.TriggerAsync(new LoyaltyEventRequest("u-1", "visit"))).Should().ThrowAsync<SessionMPartialFailureException>()).Which;

        e.Failures.Should().ContainSingle().Which.Index.Should().Be(1);
        _sandbox.SessionM.LoyaltyEvents.Fired.Should().ContainSingle();
    }

    [Fact]
    public async Task Movements_show_in_the_customer_and_happen_once()
    {
        _sandbox.SessionM.Tiers.Systems = [new SandboxTierSystem("ts-1", "Main", [new SandboxTierLevel("silver", "Silver", 1, 0), new SandboxTierLevel("gold", "Gold", 2, 100)])];
        _sandbox.SessionM.Fail(SessionMOperations.ConnectMoveUser, Fault.ResetAfterProcessing);

        await _client.Tiers.Invoking(t => t.MoveAsync(new TierMove("u-1", "ts-1", "silver"))).Should().ThrowAsync<TransportException>();
        (await LevelAsync()).Should().Be("Silver");

        await _client.Points.DepositAsync(Deposit(100));
        (await _client.Tiers.QualifyAsync("u-1")).RawPayload!.Value.GetProperty("tier_levels").GetArrayLength().Should().Be(1);
        (await LevelAsync()).Should().Be("Gold");
        _sandbox.SessionM.Calls.Of(SessionMOperations.ConnectMoveUser).Should().ContainSingle();

        async Task<string?> LevelAsync() =>
            (await _client.Customers.GetAsync(CustomerId.User("u-1"), CustomerExpansions.Incentives)).Customer!.TierDetails!.TierLevels.Single().TierOverview!.Name;
    }

    [Fact]
    public async Task Progress_is_read_as_it_came()
    {
        _sandbox.SessionM.LoyaltyEvents.SetProgress("u-1", "rt-1", new JsonObject { ["current"] = 2 });

        RuleProgress progress = await _client.LoyaltyEvents.GetProgressAsync("u-1", ["rt-1"]);

        progress.Payload!.Value.GetProperty("progress")[0].GetProperty("rules")[0].GetProperty("current").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Store_transactions_are_read_page_by_page_although_an_answer_is_lost()
    {
        _sandbox.SessionM.Transactions.PageSize = 2;
        _sandbox.SessionM.Transactions.Add("u-1", [.. Enumerable.Range(1, 5).Select(n => new SandboxTransaction { PosTransactionId = $"pos-{n}", Subtotal = n, TaxTotal = 0.5m })]);
        _sandbox.SessionM.Fail(SessionMOperations.ConnectGetStoreTransactions, Fault.ResetAfterProcessing);

        List<StoreTransaction> transactions = await ListAsync(_client.Transactions.GetStoreTransactionsAsync(new StoreTransactionsRequest("u-1")));

        transactions.Select(transaction => transaction.PosTransactionId).Should().Equal("pos-1", "pos-2", "pos-3", "pos-4", "pos-5");
        transactions[4].Should().BeEquivalentTo(new { CheckAmount = 5.5m, TaxTotal = 0.5m, OpenTime = _clock.GetUtcNow() });
    }

    [Fact]
    public async Task Unknown_customers_are_recognised_by_every_call()
    {
        Func<Task>[] calls =
        [
            () => _client.Points.GetAllBalancesAsync("nobody"),
            () => _client.Points.GetBalancesAsync("nobody", [Rewards]),
            () => _client.Points.DepositAsync(new PointDeposit("nobody") { Details = { new PointDepositDetail(1, Rewards, Source) } }),
            () => _client.Points.SpendAsync(new PointSpend("nobody") { Details = { new PointSpendDetail(1) } }),
            () => _client.Points.GetAuditLogPageAsync(new PointAuditRequest("nobody")),
            () => _client.LoyaltyEvents.TriggerAsync(new LoyaltyEventRequest("nobody", "visit")),
            () => _client.LoyaltyEvents.GetProgressAsync("nobody", ["rt-1"]),
            () => _client.Tiers.QualifyAsync("nobody"),
            () => _client.Transactions.GetStoreTransactionsPageAsync(new StoreTransactionsRequest("nobody")),
        ];

        foreach (Func<Task> call in calls)
        {
            (await call.Should().ThrowAsync<SessionMApiException>()).Which.IsUserNotFound.Should().BeTrue();
        }
    }

    private static PointDeposit Deposit(decimal amount) => new("u-1") { Details = { new PointDepositDetail(amount, Rewards, Source) { ReferenceId = "order-1" } } };

    private static PointSpend Spend(decimal amount) => new("u-1") { Details = { new PointSpendDetail(amount) { PointAccountIds = [Rewards] } } };

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private SessionMOptions Options(Action<SessionMOptions>? configure = null)
    {
        SessionMOptions options = new()
        {
            Core = { BaseAddress = _sandbox.SessionM.CoreAddress, ApiKey = _sandbox.SessionM.CoreApiKey, ApiSecret = _sandbox.SessionM.CoreApiSecret },
            Connect =
            {
                BaseAddress = _sandbox.SessionM.ConnectAddress,
                ApiKey = _sandbox.SessionM.ConnectApiKey,
                ApiSecret = _sandbox.SessionM.ConnectApiSecret,
                RetailerId = _sandbox.SessionM.RetailerId,
            },
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
        };
        configure?.Invoke(options);
        return options;
    }
}
