using System.Net;

namespace Braze.Client.Tests;

public sealed class BrazeSubscriptionsTests
{
    private const string Group = "00000000-0000-0000-0000-000000000001";

    internal static IReadOnlyList<OperationCall> Calls { get; } =
    [
        new(BrazeOperations.SubscriptionStatusSet, async client => await client.Subscriptions.SetAsync(new SubscriptionChange(
            new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed) { UseDoubleOptIn = true },
            SubscriptionUsers.Phones("+12025550101", "+12025550102")))),
        new(BrazeOperations.SubscriptionStatusSetV2, async client => await client.Subscriptions.SetManyAsync(
        [
            new(new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed), SubscriptionUsers.ExternalIds("u-1", "u-2")),
            new(new SubscriptionGroup("00000000-0000-0000-0000-000000000002", SubscriptionGroupState.Unsubscribed), SubscriptionUsers.Emails("a+b@c.test")),
            new(
                new SubscriptionGroup("00000000-0000-0000-0000-000000000003", SubscriptionGroupState.Subscribed) { UseDoubleOptIn = false },
                SubscriptionUsers.ExternalIds("u-3")),
        ])),
        new(BrazeOperations.SubscriptionStatusGet, async client => await client.Subscriptions.GetStatusAsync("group 1", SubscriptionUsers.ExternalIds("u-1", "u&2")))
        {
            Target = "subscription/status/get?subscription_group_id=group%201&external_id[]=u-1&external_id[]=u%262",
        },
        new(BrazeOperations.SubscriptionUserStatus, async client => await client.Subscriptions.GetUserSubscriptionsPageAsync(SubscriptionUsers.Phones("+12025550101"), 20, 40))
        {
            Target = "subscription/user/status?phone=%2B12025550101&limit=20&offset=40",
        },
    ];

    [Fact]
    public void Both_ways_to_set_states_share_one_limit()
    {
        BrazeOperations.SubscriptionStatusSet.LimitGroup.Should().Be(BrazeOperations.SubscriptionStatusSetV2.LimitGroup);
        BrazeOperations.SubscriptionStatusSet.LimitGroup.Should().NotBe(BrazeOperations.SubscriptionStatusGet.LimitGroup);
    }

    public static TheoryData<SubscriptionUsers, string, string> Spellings() => new()
    {
        { SubscriptionUsers.ExternalIds("u-1"), "external_id", "external_ids" },
        { SubscriptionUsers.Emails("a@b.test"), "email", "emails" },
        { SubscriptionUsers.Phones("+12025550101"), "phone", "phones" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Set_spells_the_identifiers_as_each_version_does(SubscriptionUsers users, string first, string second)
    {
        using BrazeHost host = BrazeHost.Accepting();
        SubscriptionChange change = new(new SubscriptionGroup(Group, SubscriptionGroupState.Unsubscribed), users);
        string expected = $$"""{"subscription_group_id":"{{Group}}","subscription_state":"unsubscribed","NAME":["{{users.Values[0]}}"]}""";

        await host.Client.Subscriptions.SetAsync(change);
        await host.Client.Subscriptions.SetManyAsync([change]);

        host.Handler.Requests.Select(r => r.BodyText).Should().Equal(
            expected.Replace("NAME", first, StringComparison.Ordinal),
            $$"""{"subscription_groups":[{{expected.Replace("NAME", second, StringComparison.Ordinal)}}]}""");
    }

    [Fact]
    public async Task SetManyAsync_sends_nothing_when_addresses_and_numbers_mix()
    {
        using BrazeHost host = BrazeHost.Accepting();
        SubscriptionGroup group = new(Group, SubscriptionGroupState.Subscribed);

        Func<Task> mixed = () => host.Client.Subscriptions.SetManyAsync(
            [new(group, SubscriptionUsers.Emails("a@b.test")), new(group, SubscriptionUsers.Phones("+12025550101"))]);
        Func<Task> none = () => host.Client.Subscriptions.SetManyAsync([]);
        Func<Task> withNull = () => host.Client.Subscriptions.SetManyAsync([null!]);

        await mixed.Should().ThrowAsync<ArgumentException>().WithMessage("*not both*");
        await none.Should().ThrowAsync<ArgumentException>().WithMessage("*at least one*");
        await withNull.Should().ThrowAsync<ArgumentException>().WithMessage("*null*");
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SetAsync_is_repeated_when_the_answer_is_lost()
    {
        using BrazeHost host = new();
        host.Handler.Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.Created, """{"message":"success"}""");

        SubscriptionSetResponse response = await host.RunAsync(host.Client.Subscriptions.SetAsync(
            new SubscriptionChange(new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed), SubscriptionUsers.ExternalIds("u-1"))));

        response.Message.Should().Be("success");
        host.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task SetAsync_keeps_identifiers_out_of_the_message_when_Braze_repeats_them()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.BadRequest, """{"message":"customer-77 and customer-78 are unknown"}""");

        Func<Task> set = () => host.Client.Subscriptions.SetManyAsync(
            [new(new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed), SubscriptionUsers.ExternalIds("customer-77", "customer-78"))]);

        (await set.Should().ThrowAsync<BrazeApiException>()).Which.Message.Should().Contain("are unknown").And.NotContain("customer-7");
    }

    [Fact]
    public async Task GetStatusAsync_reads_states_also_new_ones()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("subscription.status.get.response.json"));

        SubscriptionStatusResponse response = await host.Client.Subscriptions.GetStatusAsync(Group, SubscriptionUsers.ExternalIds("u-1", "u-2"));

        response.Status.Should().Equal(new Dictionary<string, SubscriptionStatus>
        {
            ["u-1"] = SubscriptionStatus.Unsubscribed,
            ["u-2"] = SubscriptionStatus.Subscribed,
            ["u-3"] = SubscriptionStatus.Unknown,
            ["u-4"] = SubscriptionStatus.From("paused"),
        });
    }

    [Fact]
    public async Task GetStatusAsync_names_one_user_without_brackets_and_several_with()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, """{"status":{}}""");

        await host.Client.Subscriptions.GetStatusAsync("g", SubscriptionUsers.ExternalIds("u-1"));
        await host.Client.Subscriptions.GetStatusAsync("g", SubscriptionUsers.Emails("a+b@c.test"));
        await host.Client.Subscriptions.GetStatusAsync("g", SubscriptionUsers.Emails("a@c.test", "b@c.test"));
        await host.Client.Subscriptions.GetStatusAsync("g", SubscriptionUsers.Phones("+12025550101", "+12025550102"));

        host.Handler.Requests.Select(r => r.Uri.Query).Should().Equal(
            "?subscription_group_id=g&external_id=u-1",
            "?subscription_group_id=g&email=a%2Bb%40c.test",
            "?subscription_group_id=g&email[]=a%40c.test&email[]=b%40c.test",
            "?subscription_group_id=g&phone[]=%2B12025550101&phone[]=%2B12025550102");
    }

    [Fact]
    public async Task GetUserSubscriptionsPageAsync_reads_users_and_groups()
    {
        using BrazeHost host = BrazeHost.Answering(HttpStatusCode.OK, Wire.Golden("subscription.user.status.response.json"));

        UserSubscriptionsPage page = await host.Client.Subscriptions.GetUserSubscriptionsPageAsync(SubscriptionUsers.ExternalIds("u-1", "u-2"));

        page.TotalCount.Should().Be(2);
        page.Users.Select(u => (u.ExternalId, u.Email, u.Phone)).Should().Equal(("u-1", "a@b.test", "+12025550101"), ("u-2", null, null));
        page.Users[0].SubscriptionGroups.Select(g => (g.Id, g.Name, g.Channel, g.Status)).Should().Equal(
            ("000000000001", "Offers", "email", SubscriptionStatus.Subscribed),
            ("000000000002", "Texts", "sms", SubscriptionStatus.Unsubscribed));
        page.Users[1].SubscriptionGroups.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(101, 0)]
    [InlineData(100, -1)]
    public async Task GetUserSubscriptionsPageAsync_sends_nothing_when_the_range_is_out_of_bounds(int limit, int offset)
    {
        using BrazeHost host = BrazeHost.Accepting();

        Func<Task> get = () => host.Client.Subscriptions.GetUserSubscriptionsPageAsync(SubscriptionUsers.ExternalIds("u-1"), limit, offset);

        await get.Should().ThrowAsync<ArgumentOutOfRangeException>();
        host.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task ListUserSubscriptionsAsync_reads_to_the_end()
    {
        using BrazeHost host = OffsetLists.Answering("users", 250, i => new() { ["external_id"] = $"u-{i}" });

        List<string?> ids = await host.Client.Subscriptions.ListUserSubscriptionsAsync(SubscriptionUsers.Emails("a@b.test")).Select(u => u.ExternalId).ToListAsync();

        ids.Should().Equal(Enumerable.Range(0, 250).Select(i => $"u-{i}"));
        host.Ranges().Should().Equal("none+100", "100+100", "200+100");
    }

    [Fact]
    public void Requests_without_a_group_or_users_are_refused()
    {
        using BrazeHost host = BrazeHost.Accepting();
        IBrazeSubscriptions subscriptions = host.Client.Subscriptions;
        SubscriptionUsers users = SubscriptionUsers.ExternalIds("u-1");

        Func<object>[] calls =
        [
            () => subscriptions.SetAsync(null!),
            () => subscriptions.SetManyAsync(null!),
            () => subscriptions.GetStatusAsync(" ", users),
            () => subscriptions.GetStatusAsync("g", null!),
            () => subscriptions.GetUserSubscriptionsPageAsync(null!),
            () => subscriptions.ListUserSubscriptionsAsync(null!),
            () => new SubscriptionChange(null!, users),
            () => new SubscriptionChange(new SubscriptionGroup(Group, SubscriptionGroupState.Subscribed), null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentException>());
        host.Handler.Requests.Should().BeEmpty();
    }
}
