using System.Text.Json.Nodes;
using Braze.Client;
using Integration.Sandbox;
using Quickstart.Flows;

namespace EndToEnd;

/// <summary>SessionM's template for triggered messages, as the Quickstart sends it.</summary>
public sealed class OutcomeSenderTests : IAsyncLifetime
{
    private const string Customer = "u-1";
    private const string Address = "u-1@example.test";

    private SandboxServer _sandbox = null!;
    private BrazeClient _braze = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync();
        _sandbox.Braze.Campaigns.Add("c-1");
        _sandbox.Braze.Canvases.Add("cv-1");
        _sandbox.Braze.Profiles.Set(Customer);
        _braze = BrazeClient.Create(new BrazeOptions { Endpoint = BrazeEndpoint.At(_sandbox.Braze.Address), ApiKey = _sandbox.Braze.ApiKey });
    }

    [Fact]
    public async Task SendAsync_writes_the_address_to_the_profile_and_names_one_recipient()
    {
        await SendAsync(new LoyaltyOutcome(Customer) { CampaignId = "c-1", CanvasId = "cv-1", Email = Address, Points = (2.5m, "Rewards") });

        _sandbox.Braze.Sends.Select(s => s.Id).Should().Equal("c-1", "cv-1");
        _sandbox.Braze.Sends.Should().OnlyContain(s => !s.Broadcast && s.Recipients.Single().ExternalUserId == Customer);
        _sandbox.Braze.Sends.Select(s => s.Recipients.Single().Attributes!["email"]!.GetValue<string>()).Should().Equal(Address, Address);
        _sandbox.Braze.Profiles.Find(Customer)!.Email.Should().Be(Address);
        _sandbox.Braze.Sends.Select(s => s.Recipients.Single().Properties!.ToJsonString()).Should()
            .AllBe("""{"award_amount":2.5,"point_account_name":"Rewards"}""", "groups that the outcome does not have stay out");
    }

    [Fact]
    public async Task SendAsync_leaves_the_profile_as_it_is_when_the_outcome_has_no_address()
    {
        _sandbox.Braze.Profiles.Set(Customer, new JsonObject { ["email"] = Address });

        await SendAsync(new LoyaltyOutcome(Customer) { CampaignId = "c-1" });

        _sandbox.Braze.Sends.Single().Recipients.Single().Attributes.Should().BeNull();
        _sandbox.Braze.Profiles.Find(Customer)!.Email.Should().Be(Address);
    }

    [Fact]
    public async Task SendAsync_broadcasts_without_a_recipient_only_when_the_outcome_says_so()
    {
        await SendAsync(new LoyaltyOutcome(Customer) { CampaignId = "c-1", CanvasId = "cv-1", Email = Address, Broadcast = true });

        _sandbox.Braze.Sends.Should().HaveCount(2).And.OnlyContain(s => s.Broadcast && s.Recipients.Count == 0);
    }

    [Fact]
    public async Task SendAsync_refuses_an_outcome_that_names_no_message()
    {
        await FluentActions.Awaiting(() => SendAsync(new LoyaltyOutcome(Customer))).Should().ThrowAsync<InvalidDataException>();

        _sandbox.Braze.Calls.Should().BeEmpty();
    }

    public async Task DisposeAsync()
    {
        await _braze.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private Task SendAsync(LoyaltyOutcome outcome) => new OutcomeSender(_braze).SendAsync(outcome, CancellationToken.None);
}
