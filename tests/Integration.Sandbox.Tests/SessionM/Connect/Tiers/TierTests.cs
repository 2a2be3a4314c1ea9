using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TierTests : ConnectTest
{
    private const string Move = Incentives + "movement/move_user";
    private const string Qualifying = Incentives + "movement/qualifying";

    private SandboxTiers Tiers => Sandbox.SessionM.Tiers;

    [Fact]
    public async Task Move_puts_the_user_on_the_level_which_the_customer_then_shows()
    {
        Seed();
        Tiers.Set("u-1", "ts-1", "silver");
        Clock.Advance(TimeSpan.FromDays(1));

        JsonNode payload = await PayloadAsync(Move, "\"tier_system_id\":\"TS-1\",\"tier_level_id\":\"GOLD\",\"process_intermediate_levels\":true,\"evaluate_qualifying_rules\":false");

        payload["tier_levels"]![0]!["tier_level_id"].Text().Should().Be("\"gold\"");
        SandboxTierStanding standing = Tiers.Of("u-1").Should().ContainSingle().Subject;
        standing.Should().BeEquivalentTo(new { JoinedAt = Clock.GetUtcNow(), Level = new { Name = "Gold" }, NextLevel = new { Name = "Platinum" } });
        JsonNode level = (await DetailsAsync())["tier_levels"]![0]!;
        level["join_date"].Text().Should().Be("\"2026-03-02T10:00:00.0000000Z\"");
        level["tier_overview"]!["name"].Text().Should().Be("\"Gold\"");
        level["tier_overview"]!["retailer_id"].Text().Should().Be($"\"{Sandbox.SessionM.RetailerId.ToUpperInvariant()}\"");
        level["next_tier_overview"]!["rank"].Text().Should().Be("3");
        Tiers.Set("u-1", "ts-1", "platinum");
        (await DetailsAsync())["tier_levels"]![0]!.AsObject().Should().NotContainKey("next_tier_overview");
    }

    [Fact]
    public async Task Move_to_the_same_level_keeps_the_day_it_was_reached()
    {
        Seed();
        Tiers.Set("u-1", "ts-1", "gold");
        DateTimeOffset reached = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(1));

        await PayloadAsync(Move, "\"tier_system_id\":\"ts-1\",\"tier_level_id\":\"gold\"");

        Tiers.Of("u-1").Should().ContainSingle().Which.JoinedAt.Should().Be(reached);
    }

    [Fact]
    public async Task Move_with_the_rules_evaluated_needs_the_points()
    {
        Seed();

        await RefusesAsync(Move, "\"tier_system_id\":\"ts-1\",\"tier_level_id\":\"gold\",\"evaluate_qualifying_rules\":true", "validation");
        Sandbox.SessionM.Points.Deposit("u-1", 100);
        await PayloadAsync(Move, "\"tier_system_id\":\"ts-1\",\"tier_level_id\":\"gold\",\"evaluate_qualifying_rules\":true");

        Tiers.Of("u-1").Should().ContainSingle();
    }

    [Theory]
    [InlineData("", "missing_data")]
    [InlineData("\"tier_system_id\":\"ts-1\"", "missing_data")]
    [InlineData("\"tier_system_id\":\"ts-1\",\"tier_level_id\":\"bronze\"", "not_found")]
    [InlineData("\"tier_system_id\":\"ts-2\",\"tier_level_id\":\"gold\"", "not_found")]
    [InlineData("\"tier_system_id\":\"ts-1\",\"tier_level_id\":\"gold\",\"process_intermediate_levels\":1", "validation")]
    public async Task Move_refuses_what_it_does_not_know(string members, string code)
    {
        Seed();

        await RefusesAsync(Move, members, code);

        Tiers.Of("u-1").Should().BeEmpty();
    }

    [Fact]
    public async Task Qualifying_moves_up_by_the_points_a_user_ever_got_and_never_down()
    {
        Seed();
        Sandbox.SessionM.Points.Deposit("u-1", 120);

        await PayloadAsync(Qualifying, "\"culture\":\"en-US\"");
        Tiers.Of("u-1").Should().ContainSingle().Which.Level.Id.Should().Be("gold");
        Tiers.Set("u-1", "ts-1", "platinum");
        JsonNode payload = await PayloadAsync(Qualifying);

        payload["tier_levels"]![0]!["tier_level_id"].Text().Should().Be("\"platinum\"");
        await RefusesAsync(Qualifying, "", "user_not_found", "nobody");
    }

    [Fact]
    public async Task A_customer_shows_tiers_and_points_only_when_asked()
    {
        Seed();
        Sandbox.SessionM.Points.Deposit("u-1", 5);

        (await Core.GetAsync(UserPath(), messageId: null)).Json["user"]!.AsObject().Should().NotContainKey("tier_details");
        JsonNode details = await DetailsAsync();

        details["tier_levels"].Text().Should().Be("[]");
        details["point_account_balances"]!["summary"]!["total_points"].Text().Should().Be("5");
    }

    [Fact]
    public void Set_refuses_a_level_that_there_is_not()
    {
        FluentActions.Invoking(() => Tiers.Set("u-1", "ts-1", "gold")).Should().Throw<ArgumentException>();
    }

    private void Seed()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Tiers.Systems =
        [
            new SandboxTierSystem("ts-1", "Main", [new SandboxTierLevel("silver", "Silver", 1, 0), new SandboxTierLevel("gold", "Gold", 2, 100), new SandboxTierLevel("platinum", "Platinum", 3)]),
        ];
    }

    private string UserPath() => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1";

    private async Task<JsonNode> DetailsAsync() => (await Core.GetAsync(UserPath() + "?expand_incentives=true", messageId: null)).Json["user"]!["tier_details"]!;
}
