using System.Text.Json.Nodes;
using Integration.Sandbox;

namespace Braze.Client.Tests;

/// <summary>Calls on subscription groups against the second description of Braze.</summary>
public sealed class SubscriptionsSandboxTests : IAsyncLifetime
{
    private const string Group = "00000000-0000-0000-0000-000000000001";

    private SandboxHost? _host;

    private IBrazeSubscriptions Subscriptions => _host!.Client.Subscriptions;

    private SandboxProfiles Profiles => _host!.Sandbox.Profiles;

    public async Task InitializeAsync() => _host = await SandboxHost.StartAsync();

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task Every_operation_agrees_with_the_others()
    {
        SubscriptionGroup texts = new("00000000-0000-0000-0000-000000000002", SubscriptionGroupState.Unsubscribed);
        Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test", ["phone"] = "+12025550101" });
        Profiles.Set("u-2", new JsonObject { ["email"] = "a@b.test" });
        _host!.Sandbox.SubscriptionGroups.Add(Group, "Offers");
        _host.Sandbox.SubscriptionGroups.Add(texts.Id, "Texts", "sms");

        (await Subscriptions.SetAsync(new SubscriptionChange(new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed), SubscriptionUsers.Emails("a@b.test"))))
            .IsSuccess.Should().BeTrue();
        (await Subscriptions.SetManyAsync(
        [
            new(new SubscriptionGroup(Group, SubscriptionGroupState.Unsubscribed), SubscriptionUsers.ExternalIds("u-2")),
            new(texts, SubscriptionUsers.Phones("+12025550101")),
        ])).IsSuccess.Should().BeTrue();

        SubscriptionStatusResponse states = await Subscriptions.GetStatusAsync(Group, SubscriptionUsers.ExternalIds("u-1", "u-2", "u-3"));
        states.Status.Should().Equal(new Dictionary<string, SubscriptionStatus>
        {
            ["u-1"] = SubscriptionStatus.Subscribed,
            ["u-2"] = SubscriptionStatus.Unsubscribed,
            ["u-3"] = SubscriptionStatus.Unknown,
        });
        UserSubscriptionsPage page = await Subscriptions.GetUserSubscriptionsPageAsync(SubscriptionUsers.Phones("+12025550101"), limit: 1);
        page.TotalCount.Should().Be(1);
        UserSubscriptions user = page.Users.Should().ContainSingle().Subject;
        (user.ExternalId, user.Email, user.Phone).Should().Be(("u-1", "a@b.test", "+12025550101"));
        user.SubscriptionGroups.Select(g => (g.Id, g.Name, g.Channel, g.Status)).Should().Equal(
            (Group, "Offers", "email", SubscriptionStatus.Subscribed), (texts.Id, "Texts", "sms", SubscriptionStatus.Unsubscribed));
    }

    [Fact]
    public async Task ListUserSubscriptionsAsync_goes_on_to_the_second_page()
    {
        for (int i = 0; i < 101; i++)
        {
            Profiles.Set($"u-{i}", new JsonObject { ["email"] = "a@b.test" });
        }

        (await Subscriptions.ListUserSubscriptionsAsync(SubscriptionUsers.Emails("a@b.test")).Select(u => u.ExternalId).ToListAsync())
            .Should().HaveCount(101).And.OnlyHaveUniqueItems();
    }
}
