using System.Globalization;

namespace SessionM.Client.Tests;

/// <summary>Loyalty events and progress, from the caller's objects to the bytes and back.</summary>
public sealed class LoyaltyEventsWireTests : IAsyncDisposable
{
    private readonly StubTenant _tenant = new();

    public ValueTask DisposeAsync() => _tenant.DisposeAsync();

    [Fact]
    public async Task TriggerAsync_sends_every_member_and_reads_the_outcomes()
    {
        _tenant.Answer(SessionMOperations.ConnectTriggerUserEvent);

        LoyaltyEventResult result = await _tenant.Client.LoyaltyEvents.TriggerAsync(
            new LoyaltyEventRequest("C-100", "app_download") { Culture = "de-DE", IncludeProgress = true, IsSessionM = false });

        _tenant.ShouldHaveSent(SessionMOperations.ConnectTriggerUserEvent);
        result.EventSavedSuccessfully.Should().BeTrue();
        result.RulesProcessedSuccessfully.Should().BeTrue();
        result.AdditionalProperties!["culture"].GetString().Should().Be("de-DE");
        LoyaltyEvent saved = result.UserEvent!;
        saved.Should().BeEquivalentTo(new
        {
            Id = "00000000-0000-0000-0000-00000000e001",
            TimeOfOccurrence = DateTimeOffset.Parse("2026-03-01T10:00:00.1234567Z", CultureInfo.InvariantCulture),
            RetailerId = "00000000-0000-0000-0000-0000000000EE",
            EventLookup = "app_download",
            UserId = "C-100",
            IsSessionM = false,
        });
        saved.AdditionalProperties!["user_tier"].GetString().Should().Be("gold");
        saved.ToString().Should().Be("app_download");
        result.Outcomes.Should().HaveCount(2);
        result.Outcomes[0].Should().BeEquivalentTo(new { IsOutcomeApplied = true, Discriminator = 2L, PointsAwarded = 100.5m, OutcomeMessage = "Danke" });
        result.Outcomes[0].AdditionalProperties!.Should().ContainKey("point_account_id");
        result.Outcomes[1].Should().BeEquivalentTo(new { IsOutcomeApplied = false, Discriminator = (long?)null, PointsAwarded = (decimal?)null });
    }

    [Fact]
    public async Task GetProgressAsync_names_the_rule_trees_and_keeps_the_answer_as_it_came()
    {
        _tenant.Answer(SessionMOperations.ConnectUserProgress);

        RuleProgress progress = await _tenant.Client.LoyaltyEvents.GetProgressAsync("u-1", ["rt-1", "rt-2"]);

        _tenant.ShouldHaveSent(SessionMOperations.ConnectUserProgress);
        progress.Payload!.Value[0].GetProperty("rules")[0].GetProperty("required").GetInt32().Should().Be(5);
    }
}
