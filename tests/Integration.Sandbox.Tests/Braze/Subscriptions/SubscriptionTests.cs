using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class SubscriptionTests : SandboxTest
{
    private const string Group = "00000000-0000-0000-0000-000000000001";
    private const string V1 = "subscription/status/set";
    private const string V2 = "v2/subscription/status/set";
    private const string OneKind = "Either an email address or a phone number should be provided, but not both.";

    [Fact]
    public async Task Set_changes_the_users_named_and_everyone_who_shares_an_address()
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test" });
        Sandbox.Braze.Profiles.Set("u-2", new JsonObject { ["email"] = "A@b.test" });
        Sandbox.Braze.Profiles.Set("u-3", new JsonObject { ["phone"] = "+12025550101" });

        Answer byId = await SetAsync(""" "external_id":"u-3" """);
        await SetAsync(""" "email":["a@b.test"] """);
        await SetAsync(""" "phone":"+12025550101" """, "unsubscribed");

        (byId.Status, byId.Text).Should().Be((201, """{"message":"success"}"""));
        (await StatesAsync("external_id[]=u-1&external_id[]=u-2&external_id[]=u-3&external_id[]=u-4"))
            .Should().Be("""{"u-1":"Subscribed","u-2":"Subscribed","u-3":"Unsubscribed","u-4":"Unknown"}""");
        (await StatesAsync("email=a@b.test")).Should().Be("""{"u-1":"Subscribed","u-2":"Subscribed"}""");
        (await StatesAsync("phone=%2B12025550101")).Should().Be("""{"u-3":"Unsubscribed"}""");
    }

    [Theory]
    [InlineData(V1, """{"subscription_state":"subscribed","external_id":"u-1"}""", "'subscription_group_id' is required")]
    [InlineData(V1, """{"subscription_group_id":"g","subscription_state":"opted_in","external_id":"u-1"}""", "'subscription_state' must be*")]
    [InlineData(V1, """{"subscription_group_id":"g","subscription_state":"subscribed"}""", "One of 'external_id', 'email', 'phone' is required")]
    [InlineData(V1, """{"subscription_group_id":"g","subscription_state":"subscribed","external_ids":["u-1"]}""", "One of 'external_id'*")]
    [InlineData(V1, """{"subscription_group_id":"g","subscription_state":"subscribed","external_id":[1]}""", "'external_id' must be*")]
    [InlineData(V1, """{"subscription_group_id":"g","subscription_state":"subscribed","email":"a@b.test","phone":"+12025550101"}""", OneKind)]
    [InlineData(V2, "{}", "'subscription_groups' must be an array of objects")]
    [InlineData(V2, """{"subscription_groups":[]}""", "'subscription_groups' must be an array of objects")]
    [InlineData(V2, """{"subscription_groups":["g"]}""", "'subscription_groups' must hold objects")]
    [InlineData(V2, """{"subscription_groups":[{"subscription_group_id":"g","subscription_state":"subscribed","external_id":"u-1"}]}""", "One of 'external_ids'*")]
    [InlineData(V2, """{"subscription_groups":[{"subscription_group_id":"g","subscription_state":"subscribed","phones":["12025550101"]}]}""", "'phones' must be in E.164 format")]
    [InlineData(
        V2,
        """
        {"subscription_groups":[{"subscription_group_id":"g","subscription_state":"subscribed","phones":["+12025550101"]},
                                {"subscription_group_id":"h","subscription_state":"subscribed","emails":["a@b.test"]}]}
        """,
        OneKind)]
    public async Task Set_refuses_what_is_documented_as_wrong(string path, string body, string message)
    {
        Answer answer = await Braze.PostAsync(path, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
    }

    [Fact]
    public async Task Set_takes_50_users_and_refuses_51()
    {
        (await SetAsync($"\"external_id\":[{Ids(50)}]")).Status.Should().Be(201);
        (await SetAsync($"\"external_id\":[{Ids(51)}]")).Status.Should().Be(400);
        (await Braze.ReadAsync($"subscription/status/get?subscription_group_id={Group}&{Query(50)}")).Status.Should().Be(200);
        (await Braze.ReadAsync($"subscription/status/get?subscription_group_id={Group}&{Query(51)}")).Status.Should().Be(400);

        static string Ids(int count) => string.Join(',', Enumerable.Range(1, count).Select(i => $"\"u-{i}\""));
        static string Query(int count) => string.Join('&', Enumerable.Range(1, count).Select(i => $"external_id[]=u-{i}"));
    }

    [Fact]
    public async Task Set_changes_nothing_when_one_of_many_groups_is_refused()
    {
        Sandbox.Braze.Profiles.Set("u-1");

        Answer answer = await Braze.PostAsync(V2, $$"""
            {"subscription_groups":[{"subscription_group_id":"{{Group}}","subscription_state":"subscribed","external_ids":["u-1"]},{"subscription_state":"subscribed"}]}
            """);

        answer.Status.Should().Be(400);
        (await StatesAsync("external_id=u-1")).Should().Be("""{"u-1":"Unknown"}""");
    }

    [Fact]
    public async Task State_of_an_address_nobody_has_passes_to_who_gets_it_within_30_days()
    {
        await SetAsync(""" "email":["a@b.test","c@d.test"] """);
        await SetAsync(""" "phone":"+12025550101" """);
        (await StatesAsync("email=a@b.test")).Should().Be("""{"a@b.test":"Subscribed"}""");

        Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1","email":"a@b.test","phone":"+12025550101"}]}""");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-2","email":"c@d.test"}]}""");

        (await StatesAsync("external_id[]=u-1&external_id[]=u-2")).Should().Be("""{"u-1":"Subscribed","u-2":"Unknown"}""");
    }

    [Fact]
    public async Task Double_opt_in_leaves_SMS_users_out_until_they_answer_and_does_nothing_else_elsewhere()
    {
        Sandbox.Braze.SubscriptionGroups.Add(Group, "Texts", "sms");
        Sandbox.Braze.Profiles.Set("u-1");
        Sandbox.Braze.Profiles.Set("u-2");

        await SetAsync(""" "external_id":"u-1","use_double_opt_in_logic":true """);
        await Braze.PostAsync(V1, """{"subscription_group_id":"mail","subscription_state":"subscribed","external_id":"u-1","use_double_opt_in_logic":true}""");
        await SetAsync(""" "external_id":"u-2","use_double_opt_in_logic":false """);

        (await StatesAsync("external_id[]=u-1&external_id[]=u-2")).Should().Be("""{"u-1":"Unknown","u-2":"Subscribed"}""");
        (await Braze.ReadAsync("subscription/status/get?subscription_group_id=mail&external_id=u-1")).Json["status"].Text().Should().Be("""{"u-1":"Subscribed"}""");
    }

    [Fact]
    public async Task States_set_by_track_are_the_same_states_and_kept_group_by_group()
    {
        Sandbox.Braze.Profiles.Set("u-2", new JsonObject { ["email"] = "a@b.test" });
        await SetAsync(""" "external_id":"u-2" """);
        await Braze.PostAsync(Wire.Track, """
            {"attributes":[{"external_id":"u-1","email":"a@b.test","subscription_groups":[
              {"subscription_group_id":"00000000-0000-0000-0000-000000000002","subscription_state":"unsubscribed"}]}]}
            """);

        Answer answer = await Braze.ReadAsync("subscription/user/status?external_id=u-2");

        answer.Json["users"]![0]!["subscription_groups"].Text().Should().Be(
            """[{"id":"00000000-0000-0000-0000-000000000001","name":"00000000-0000-0000-0000-000000000001","channel":"email","status":"Subscribed"},{"id":"00000000-0000-0000-0000-000000000002","name":"00000000-0000-0000-0000-000000000002","channel":"email","status":"Unsubscribed"}]""",
            "whoever shares the address shares the state");
        Sandbox.Braze.Profiles["u-1"]["subscription_groups"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task User_status_pages_through_everyone_who_shares_an_address()
    {
        for (int i = 1; i <= 3; i++)
        {
            Sandbox.Braze.Profiles.Set($"u-{i}", new JsonObject { ["email"] = "a@b.test" });
        }

        Answer page = await Braze.ReadAsync("subscription/user/status?email=a@b.test&limit=2&offset=2");

        page.Json["total_count"].Text().Should().Be("3");
        page.Json["users"].Text().Should().Be("""[{"email":"a@b.test","phone":null,"external_id":"u-3","subscription_groups":[]}]""");
    }

    [Theory]
    [InlineData("subscription/status/get?external_id=u-1")]
    [InlineData("subscription/status/get?subscription_group_id=g")]
    [InlineData("subscription/status/get?subscription_group_id=g&email=a@b.test&phone=1")]
    [InlineData("subscription/user/status")]
    [InlineData("subscription/user/status?external_id=u-1&limit=101")]
    [InlineData("subscription/user/status?external_id=u-1&limit=0")]
    [InlineData("subscription/user/status?external_id=u-1&offset=-1")]
    public async Task Get_refuses_a_query_that_is_not_as_documented(string path)
    {
        Answer answer = await Braze.ReadAsync(path);

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
    }

    private Task<Answer> SetAsync(string users, string state = "subscribed") =>
        Braze.PostAsync(V1, $$"""{"subscription_group_id":"{{Group}}","subscription_state":"{{state}}",{{users}}}""");

    private async Task<string> StatesAsync(string users) =>
        (await Braze.ReadAsync($"subscription/status/get?subscription_group_id={Group}&{users}")).Json["status"].Text();
}
