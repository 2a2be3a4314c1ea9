using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TransactionTests : ConnectTest
{
    private const string Route = "transactions/api/1.0/transactions/info/get_store_transactions";

    [Fact]
    public async Task Transactions_come_in_pages_that_tokens_lead_through()
    {
        Sandbox.SessionM.Transactions.PageSize = 2;
        Sandbox.SessionM.Transactions.Add("u-1", [.. Enumerable.Range(1, 5).Select(n => new SandboxTransaction { PosTransactionId = $"pos-{n}" })]);

        List<string> seen = [];
        string token = "";
        do
        {
            JsonNode payload = await PayloadAsync(Route, $"\"pagination_token\":\"{token}\",\"page_size\":99");
            payload["total_records"].Text().Should().Be("5");
            seen.AddRange(payload["results"]!.AsArray().Select(row => (string)row!["pos_transaction_id"]!));
            token = (string?)payload["pagination_token"] ?? "";
        }
        while (token.Length > 0);

        seen.Should().Equal("pos-1", "pos-2", "pos-3", "pos-4", "pos-5");
    }

    [Fact]
    public async Task A_transaction_shows_its_lines_and_payments()
    {
        Sandbox.SessionM.Transactions.Add("u-1", new SandboxTransaction
        {
            PosTransactionId = "pos-1",
            Channel = "app",
            Subtotal = 10.5m,
            TaxTotal = 1,
            Items = [new SandboxTransactionItem("latte", 2, 5.25m)],
            Payments = [new SandboxTransactionPayment("card", 11.5m)],
        });

        JsonNode row = (await PayloadAsync(Route))["results"]![0]!;

        row["taxtotal"].Text().Should().Be("1");
        row["check_amount"].Text().Should().Be("11.5");
        row["open_time"].Text().Should().Be("\"2026-03-01T10:00:00.0000000Z\"");
        row["items"]![0]!["subtotal"].Text().Should().Be("10.50");
        row["payments"]![0]!["user_id"].Text().Should().Be("\"u-1\"");
        Sandbox.SessionM.Transactions.Of("u-1").Should().ContainSingle().Which.OpenTime.Should().Be(Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("\"page-2\"")]
    [InlineData("\"ZnJvbSAtMQ==\"")]
    [InlineData("\"ZnJvbSA5OQ==\"")]
    [InlineData("7")]
    public async Task A_token_that_was_not_given_is_refused(string token)
    {
        Sandbox.SessionM.Transactions.Add("u-1", new SandboxTransaction { PosTransactionId = "pos-1" });

        await RefusesAsync(Route, $"\"pagination_token\":{token}", "validation");
    }

    [Fact]
    public async Task A_user_without_purchases_has_an_empty_page_and_an_unknown_one_none()
    {
        Sandbox.SessionM.Users.Add("u-1");

        (await PayloadAsync(Route)).Text().Should().Be("""{"total_records":0,"results":[]}""");
        await RefusesAsync(Route, "", "user_not_found", "nobody");
    }
}
