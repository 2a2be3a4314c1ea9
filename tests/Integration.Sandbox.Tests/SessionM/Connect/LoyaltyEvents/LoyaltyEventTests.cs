using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class LoyaltyEventTests : ConnectTest
{
    private const string Trigger = Incentives + "user_events/trigger_user_event";
    private const string Progress = Incentives + "progress/rule_tree/user_progress";

    [Fact]
    public async Task Trigger_awards_what_the_rules_say_into_the_ledger()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.LoyaltyEvents.Define(new SandboxLoyaltyEvent("visit")
        {
            Outcomes = [new SandboxLoyaltyOutcome { Points = 10.5m, Discriminator = 4 }, new SandboxLoyaltyOutcome { Points = 99, IsApplied = false }, new SandboxLoyaltyOutcome()],
        });

        JsonNode payload = await PayloadAsync(Trigger, "\"event_lookup\":\"visit\",\"culture\":\"en-US\",\"include_progress\":false");

        payload["event_saved_successfully"].Text().Should().Be("true");
        payload["rules_processed_successfully"].Text().Should().Be("true");
        payload["outcomes"].Text().Should().Be(
            """[{"is_outcome_applied":true,"discriminator":4,"points_awarded":10.5},{"is_outcome_applied":false,"discriminator":1,"points_awarded":0},{"is_outcome_applied":true,"discriminator":1}]""");
        payload["user_event"]!["is_session_m"].Text().Should().Be("true");
        payload["user_event"]!["time_of_occurrence"].Text().Should().Be("\"2026-03-01T10:00:00.0000000Z\"");
        SandboxFiredEvent fired = Sandbox.SessionM.LoyaltyEvents.Fired.Should().ContainSingle().Subject;
        payload["user_event"]!["id"]!.ToString().Should().Be(fired.Id);
        fired.ToString().Should().Be("visit");
        Sandbox.SessionM.Points.HistoryOf("u-1").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Amount = 10.5m, ReferenceId = fired.Id, ReferenceType = "user_event" });
    }

    [Fact]
    public async Task Trigger_is_not_idempotent()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.LoyaltyEvents.Define("visit", 10);

        await PayloadAsync(Trigger, "\"event_lookup\":\"visit\"");
        await PayloadAsync(Trigger, "\"event_lookup\":\"visit\"");

        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(20);
    }

    [Theory]
    [InlineData(false, true, "false", "false")]
    [InlineData(true, false, "true", "false")]
    public async Task Trigger_says_in_an_ok_answer_what_was_not_done(bool saves, bool processes, string saved, string processed)
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.LoyaltyEvents.Define(new SandboxLoyaltyEvent("visit") { Outcomes = [new SandboxLoyaltyOutcome { Points = 10 }], IsSaved = saves, ProcessesRules = processes });

        JsonNode payload = await PayloadAsync(Trigger, "\"event_lookup\":\"visit\"");

        payload["event_saved_successfully"].Text().Should().Be(saved);
        payload["rules_processed_successfully"].Text().Should().Be(processed);
        payload["outcomes"].Text().Should().Be("[]");
        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(0);
        Sandbox.SessionM.LoyaltyEvents.Fired.Should().HaveCount(saves ? 1 : 0);
    }

    [Fact]
    public async Task Trigger_takes_an_external_id_that_is_said_to_be_one()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-100");
        Sandbox.SessionM.LoyaltyEvents.Define("visit", 10);

        JsonNode payload = await PayloadAsync(Trigger, "\"event_lookup\":\"visit\",\"is_session_m\":false", "C-100");

        payload["user_event"]!["user_id"].Text().Should().Be("\"C-100\"");
        payload["user_event"]!["is_session_m"].Text().Should().Be("false");
        Sandbox.SessionM.Points.BalanceOf("u-1").Should().Be(10);
        await RefusesAsync(Trigger, "\"event_lookup\":\"visit\"", "user_not_found", "C-100");
    }

    [Theory]
    [InlineData("", "missing_data")]
    [InlineData("\"event_lookup\":\"Visit\"", "not_found")]
    [InlineData("\"event_lookup\":\"visit\",\"include_progress\":\"true\"", "validation")]
    [InlineData("\"event_lookup\":\"visit\",\"is_session_m\":\"true\"", "validation")]
    public async Task Trigger_refuses_what_it_does_not_know(string members, string code)
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.LoyaltyEvents.Define("visit", 10);

        await RefusesAsync(Trigger, members, code);
    }

    [Fact]
    public async Task Progress_shows_what_was_set_for_each_tree_asked_for()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.LoyaltyEvents.SetProgress("U-1", "rt-1", new JsonObject { ["current"] = 2, ["required"] = 5 });

        JsonNode payload = await PayloadAsync(Progress, "\"ids\":[\"RT-1\",\"rt-2\"],\"culture\":\"en-US\"");

        payload["progress"].Text().Should().Be("""[{"rule_tree_id":"RT-1","rules":[{"current":2,"required":5}]},{"rule_tree_id":"rt-2","rules":[]}]""");
        await RefusesAsync(Progress, "\"ids\":[]", "missing_data");
        await RefusesAsync(Progress, "\"ids\":[\"rt-1\"]", "user_not_found", "nobody");
    }
}
