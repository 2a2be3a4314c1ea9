using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>Deposits and spends over HTTP, and where they show.</summary>
public sealed class PointMovementTests : ConnectTest
{
    private const string Rewards = "5a9d0000-0000-4000-8000-0000000000a1";
    private const string Escrow = "5a9d0000-0000-4000-8000-0000000000A2";
    private const string Deposit = Incentives + "user_points/deposit";
    private const string Deposit2 = "incentives/api/2.0/user_points/deposit";
    private const string Spend = Incentives + "user_points/spend_multiple";
    private const string AllBalances = Incentives + "user_points/all_balances";

    private SandboxPoints Points => Sandbox.SessionM.Points;

    [Theory]
    [InlineData(Deposit)]
    [InlineData(Deposit2)]
    public async Task A_deposit_shows_in_balances_the_wallet_and_the_customer(string route)
    {
        Seed();

        JsonNode payload = await PayloadAsync(route, DepositOf(100.125m, Rewards, "k-1", "\"reference_id\":\"order-1\""));

        ((string?)payload["user_id"]).Should().Be("u-1");
        ((string?)payload["retailer_id"]).Should().Be(Sandbox.SessionM.RetailerId.ToUpperInvariant());
        payload["details"]![0]!["amount"].Text().Should().Be("100.125");
        payload["details"]![0]!["error_status"].Text().Should().Be("0");
        payload["audits"]![0]!["modification"].Text().Should().Be("100.125");
        JsonNode balances = await PayloadAsync(AllBalances);
        balances["summary"].Text().Should().Be("""{"total_points":100.125,"life_time_points":100.125}""");
        balances["details"]!.AsArray().Select(d => d!["available_balance"].Text()).Should().Equal("100.125", "0");
        balances["details"]![0]!["user_point_account_id"]!.ToString().Should().HaveLength(36);
        balances["details"]![1]!["user_point_account_id"].Text().Should().Be("\"\"", "the account was never used");
        balances["details"]![0]!["grouping_label"].Text().Should().Be("\"Spend\"");
        (await PayloadAsync(Wire.Offers))["available_points"].Text().Should().Be("100.125");
        (await Core.GetAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1", messageId: null)).Json["user"]!["available_points"].Text().Should().Be("100.125");
        SandboxPointChange change = Points.HistoryOf("u-1").Should().ContainSingle().Subject;
        change.Should().BeEquivalentTo(new { Amount = 100.125m, IdempotencyId = "k-1", PointSourceId = "source-1", ReferenceId = "order-1", Balance = 100.125m });
    }

    [Fact]
    public async Task A_repeated_idempotency_id_changes_nothing_and_is_answered_the_same()
    {
        Seed(200);

        Answer deposit = await AskAsync(Deposit2, DepositOf(50, Rewards, "k-1"));
        Clock.Advance(TimeSpan.FromHours(1));
        Answer again = await AskAsync(Deposit2, DepositOf(50, Rewards, "K-1"));
        Answer spend = await AskAsync(Spend, SpendOf(30, "k-1"));
        await PayloadAsync(Spend, SpendOf(1, "k-2"));
        Answer spendAgain = await AskAsync(Spend, SpendOf(30, "k-1"));

        again.Text.Should().Be(deposit.Text);
        spendAgain.Text.Should().Be(spend.Text);
        Points.HistoryOf("u-1").Select(change => change.Amount).Should().Equal(200, 50, -30, -1);
        Points.BalanceOf("u-1").Should().Be(219);
        Points.LifetimeOf("u-1").Should().Be(250);
    }

    [Fact]
    public async Task An_idempotency_id_is_that_of_one_user()
    {
        Seed();
        Sandbox.SessionM.Users.Add("u-2");

        await PayloadAsync(Deposit2, DepositOf(50, Rewards, "k-1"));
        await PayloadAsync(Deposit2, DepositOf(50, Rewards, "k-1"), "u-2");
        await PayloadAsync(Deposit2, DepositOf(50, Rewards, ""));
        await PayloadAsync(Deposit2, DepositOf(50, Rewards, ""));

        Points.BalanceOf("u-1").Should().Be(150, "an empty id stands for nothing");
        Points.BalanceOf("u-2").Should().Be(50);
    }

    [Fact]
    public async Task A_spend_takes_from_the_accounts_in_the_order_given_and_tells_what_is_left()
    {
        Seed(100);
        Points.Deposit("u-1", 30, Escrow);

        JsonNode payload = await PayloadAsync(Spend, $$"""
            "spend_details":[{"amount":45,"point_account_ids":["{{Escrow.ToLowerInvariant()}}","{{Rewards.ToUpperInvariant()}}"],"idempotency_id":"k-1","transaction_id":"t-1","force_spend":false,"is_return":false,"rank":0}],
            "allow_partial_success":false,"disable_event_publishing":false,"parallel_mode":false
            """);

        payload["details"]!.AsArray().Select(d => (d!["account_name"].Text(), d["amount_spent"].Text(), d["remaining_balance"].Text())).Should()
            .Equal(("\"Escrow\"", "30", "0"), ("\"Rewards\"", "15", "85"));
        payload["summary"].Text().Should().Be("""{"amount_spent":45,"remaining_balance":85}""");
        payload["audits"]!.AsArray().Select(a => (a!["modification"].Text(), a["transaction_id"].Text())).Should().Equal(("-30", "\"t-1\""), ("-15", "\"t-1\""));
    }

    [Fact]
    public async Task A_spend_over_the_balance_is_refused_as_a_whole()
    {
        Seed(100);

        await RefusesAsync(Spend, """ "spend_details":[{"amount":60,"idempotency_id":"k-1"},{"amount":60,"idempotency_id":"k-2"}] """, "insufficient_points");

        Points.BalanceOf("u-1").Should().Be(100);
        await PayloadAsync(Spend, SpendOf(60, "k-1"));
        Points.BalanceOf("u-1").Should().Be(40, "a refused id may be tried again");
    }

    [Fact]
    public async Task A_spend_over_the_balance_is_reported_in_its_detail_when_the_call_allows_partial_success()
    {
        Seed(100);

        JsonNode payload = await PayloadAsync(
            Spend, """ "spend_details":[{"amount":60,"idempotency_id":"k-1"},{"amount":60,"idempotency_id":"k-2"},{"amount":40,"idempotency_id":"k-3"}],"allow_partial_success":true """);

        payload["details"]!.AsArray().Select(d => d!["error_status"].Text()).Should().Equal("0", "1", "0");
        payload["details"]![1]!["error_response"].Text().Should().Be("""{"error":"The balance is too low"}""");
        payload["details"]![1]!["idempotency_id"].Text().Should().Be("\"k-2\"");
        Points.BalanceOf("u-1").Should().Be(0);
    }

    [Fact]
    public async Task A_forced_spend_takes_more_than_there_is()
    {
        Seed(100);

        JsonNode payload = await PayloadAsync(Spend, """ "spend_details":[{"amount":150,"force_spend":true,"idempotency_id":"k-1"}] """);

        payload["details"]!.AsArray().Should().ContainSingle().Which!["remaining_balance"].Text().Should().Be("-50");
        Points.BalanceOf("u-1").Should().Be(-50);
        await RefusesAsync(Spend, SpendOf(1, "k-2"), "insufficient_points");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_account_is_refused_or_reported(bool partial)
    {
        Seed(100);
        string members = $$""" "deposit_details":[{"amount":1,"point_account_id":"nowhere","point_source_id":"s"},{"amount":2,"point_account_id":"{{Rewards}}","point_source_id":"s"}],"allow_partial_success":{{(partial ? "true" : "false")}} """;

        if (partial)
        {
            JsonNode payload = await PayloadAsync(Deposit2, members);
            payload["details"]!.AsArray().Select(d => d!["error_status"].Text()).Should().Equal("1", "0");
            payload["details"]![0]!["point_account_id"].Text().Should().Be("\"nowhere\"");
        }
        else
        {
            await RefusesAsync(Deposit2, members, "not_found");
        }

        Points.BalanceOf("u-1").Should().Be(partial ? 102 : 100);
        await RefusesAsync(Spend, """ "spend_details":[{"amount":1,"point_account_ids":["nowhere"]}] """, "not_found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"deposit_details\":[]")]
    [InlineData("\"deposit_details\":{}")]
    [InlineData("\"deposit_details\":[7]")]
    [InlineData("\"deposit_details\":[{\"amount\":0,\"point_account_id\":\"a\",\"point_source_id\":\"s\"}]")]
    [InlineData("\"deposit_details\":[{\"amount\":-1,\"point_account_id\":\"a\",\"point_source_id\":\"s\"}]")]
    [InlineData("\"deposit_details\":[{\"amount\":\"1\",\"point_account_id\":\"a\",\"point_source_id\":\"s\"}]")]
    [InlineData("\"deposit_details\":[{\"amount\":1,\"point_source_id\":\"s\"}]")]
    [InlineData("\"deposit_details\":[{\"amount\":1,\"point_account_id\":\"a\"}]")]
    [InlineData("\"deposit_details\":[{\"amount\":1,\"point_account_id\":\"a\",\"point_source_id\":\"s\",\"rank\":1.5}]")]
    [InlineData("\"deposit_details\":[{\"amount\":1,\"point_account_id\":\"a\",\"point_source_id\":\"s\"}],\"allow_partial_success\":\"true\"")]
    public async Task Deposit_refuses_a_form_that_cannot_be(string members)
    {
        Seed();

        await RefusesAsync(Deposit2, members, "validation");

        Points.HistoryOf("u-1").Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"spend_details\":[{\"amount\":1,\"point_account_ids\":[]}]")]
    [InlineData("\"spend_details\":[{\"amount\":1,\"point_account_ids\":\"a\"}]")]
    [InlineData("\"spend_details\":[{\"amount\":1,\"point_account_ids\":[\"\"]}]")]
    [InlineData("\"spend_details\":[{\"amount\":1,\"force_spend\":\"true\"}]")]
    [InlineData("\"spend_details\":[{\"amount\":1,\"is_return\":true}]")]
    [InlineData("\"spend_details\":[{\"amount\":0}]")]
    [InlineData("\"spend_details\":[{\"amount\":1}],\"parallel_mode\":1")]
    public async Task Spend_refuses_a_form_that_cannot_be(string members)
    {
        Seed(100);

        await RefusesAsync(Spend, members, "validation");

        Points.BalanceOf("u-1").Should().Be(100);
    }

    [Theory]
    [InlineData(Deposit)]
    [InlineData(Deposit2)]
    [InlineData(Spend)]
    [InlineData(AllBalances)]
    [InlineData(Incentives + "user_points/balance")]
    [InlineData(Incentives + "point_audit_logs/fetch_point_audit_logs")]
    [InlineData("incentives/api/2.0/user_points/fetch_point_audit_logs")]
    public async Task Every_route_needs_a_user_that_exists(string route)
    {
        await RefusesAsync(route, "", "user_not_found", "nobody");
        await RefusesAsync(route, "", "missing_data", "");
    }

    [Fact]
    public async Task Balance_shows_the_accounts_asked_for()
    {
        Seed(100);
        Points.Deposit("u-1", 30, Escrow);

        JsonNode payload = await PayloadAsync(Incentives + "user_points/balance", $"\"point_account_ids\":[\"{Escrow.ToLowerInvariant()}\"]");

        payload["details"]!.AsArray().Should().ContainSingle().Which!["available_balance"].Text().Should().Be("30");
        payload["summary"]!["total_points"].Text().Should().Be("30");
        await RefusesAsync(Incentives + "user_points/balance", "", "missing_data");
        await RefusesAsync(Incentives + "user_points/balance", "\"point_account_ids\":[\"nowhere\"]", "not_found");
    }

    [Fact]
    public async Task Clear_forgets_points_and_idempotency_ids()
    {
        Seed();
        await PayloadAsync(Deposit2, DepositOf(50, Rewards, "k-1"));

        Sandbox.SessionM.Reset();
        Seed();
        await PayloadAsync(Deposit2, DepositOf(50, Rewards, "k-1"));

        Points.BalanceOf("u-1").Should().Be(50);
    }

    private void Seed(decimal points = 0)
    {
        Points.Accounts = [new SandboxPointAccount(Rewards, "Rewards", "Spend"), new SandboxPointAccount(Escrow, "Escrow")];
        Sandbox.SessionM.Users.Add("u-1");
        if (points > 0)
        {
            Points.Deposit("u-1", points);
        }
    }

    private static string DepositOf(decimal amount, string account, string key, string? more = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        "deposit_details":[{"amount":{{amount}},"point_account_id":"{{account}}","point_source_id":"source-1","rank":0,"idempotency_id":"{{key}}"{{(more is null ? "" : $",{more}")}}}],"allow_partial_success":false,"disable_event_publishing":false,"culture":"en-US"
        """);

    private static string SpendOf(decimal amount, string key) =>
        string.Create(CultureInfo.InvariantCulture, $$""" "spend_details":[{"amount":{{amount}},"idempotency_id":"{{key}}"}] """);
}
