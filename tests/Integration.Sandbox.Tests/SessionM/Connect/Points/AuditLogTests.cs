using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

/// <summary>The audit log over HTTP, in both versions.</summary>
public sealed class AuditLogTests : ConnectTest
{
    private const string V1 = Incentives + "point_audit_logs/fetch_point_audit_logs";
    private const string V2 = "incentives/api/2.0/user_points/fetch_point_audit_logs";
    private const string Page = "\"exclude_specified_modification_types\":false,\"skip\":0,\"take\":1000";
    private const string Rewards = "5a9d0000-0000-4000-8000-0000000000a1";
    private const string Escrow = "5a9d0000-0000-4000-8000-0000000000A2";

    [Theory]
    [InlineData(V1)]
    [InlineData(V2)]
    public async Task The_log_shows_every_entry_with_every_documented_member(string route)
    {
        await SeedAsync();

        JsonArray results = (await PayloadAsync(route, Page))["results"]!.AsArray();

        Modifications(results).Should().Equal("100", "20", "30", "-110");
        results[0]!.AsObject().Select(member => member.Key).Should().Equal(
            "id", "retailer_id", "user_id", "account_name", "point_account_id", "user_point_account_id", "modification", "amount_spent", "amount_expired", "audit_type",
            "modification_type", "modification_entity_id", "spend_weight", "point_source_id", "point_source_name", "time_of_occurrence", "create_date", "request_id", "idempotency_id");
        results[3]!["idempotency_id"].Text().Should().Be("\"k-1\"");
        results[3]!["transaction_id"].Text().Should().Be("\"t-1\"");
        results[3]!["modification_entity_id"].Text().Should().Be("\"order-1\"");
        results[0]!["time_of_occurrence"].Text().Should().Be("\"2026-03-01T10:00:00.0000000Z\"");
    }

    [Fact]
    public async Task Amount_spent_tells_how_much_of_a_deposit_is_gone()
    {
        await SeedAsync();

        JsonArray results = (await PayloadAsync(V1, Page))["results"]!.AsArray();

        results.Select(entry => entry!["amount_spent"].Text()).Should().Equal("100", "0", "10", "0");
    }

    [Theory]
    [InlineData("\"skip\":1,\"take\":2", "20,30")]
    [InlineData("\"skip\":9,\"take\":2", "")]
    [InlineData("\"point_account_ids\":[\"5A9D0000-0000-4000-8000-0000000000A1\"]", "100,30,-110")]
    [InlineData("\"modification_types\":[\"spend\"]", "-110")]
    [InlineData("\"modification_types\":[\"spend\"],\"exclude_specified_modification_types\":true", "100,20,30")]
    [InlineData("\"point_source_ids\":[\"nowhere\"]", "")]
    [InlineData("\"from_date\":\"2026-03-01T11:00:00Z\",\"to_date\":\"2026-03-02T00:00:00Z\"", "30,-110")]
    public async Task The_log_is_cut_and_filtered_as_asked(string members, string expected)
    {
        await SeedAsync();

        Modifications((await PayloadAsync(V2, members))["results"]!.AsArray()).Should().Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("\"skip\":-1")]
    [InlineData("\"skip\":2147483648")]
    [InlineData("\"take\":0")]
    [InlineData("\"take\":1001")]
    [InlineData("\"take\":\"10\"")]
    [InlineData("\"from_date\":\"2026-03-01T00:00:00Z\"")]
    [InlineData("\"from_date\":\"soon\",\"to_date\":\"later\"")]
    [InlineData("\"from_date\":\"2025-01-01T00:00:00Z\",\"to_date\":\"2026-01-01T00:00:01Z\"")]
    [InlineData("\"from_date\":\"2026-01-02T00:00:00Z\",\"to_date\":\"2026-01-01T00:00:00Z\"")]
    [InlineData("\"modification_types\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]")]
    [InlineData("\"point_account_ids\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]")]
    [InlineData("\"point_source_ids\":\"1\"")]
    [InlineData("\"exclude_specified_modification_types\":1")]
    public async Task The_documented_limits_hold(string members)
    {
        await SeedAsync();

        await RefusesAsync(V1, members, "validation");
        await RefusesAsync(V2, members, "validation");
    }

    private async Task SeedAsync()
    {
        SandboxPoints points = Sandbox.SessionM.Points;
        points.Accounts = [new SandboxPointAccount(Rewards, "Rewards"), new SandboxPointAccount(Escrow, "Escrow")];
        points.Deposit("u-1", 100);
        points.Deposit("u-1", 20, Escrow);
        Clock.Advance(TimeSpan.FromHours(1));
        points.Deposit("u-1", 30);
        await PayloadAsync(
            Incentives + "user_points/spend_multiple", """ "spend_details":[{"amount":110,"idempotency_id":"k-1","transaction_id":"t-1","reference_id":"order-1"}] """);
    }

    private static IEnumerable<string> Modifications(JsonArray results) => results.Select(entry => entry!["modification"].Text());
}
