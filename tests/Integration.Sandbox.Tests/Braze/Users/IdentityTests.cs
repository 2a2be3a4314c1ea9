using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class IdentityTests : SandboxTest
{
    private const string New = "users/alias/new";
    private const string Update = "users/alias/update";
    private const string Identify = "users/identify";
    private const string Merge = "users/merge";
    private const string Delete = "users/delete";

    private SandboxProfiles Profiles => Sandbox.Braze.Profiles;

    [Fact]
    public async Task Alias_new_names_a_user_or_makes_one_and_does_nothing_where_it_cannot()
    {
        Profiles.Set("u-1");

        Answer answer = await Braze.PostAsync(New, """
            {"user_aliases":[{"external_id":"u-1","alias_name":"a","alias_label":"crm"},
                             {"alias_name":"b","alias_label":"crm"},
                             {"external_id":"u-9","alias_name":"c","alias_label":"crm"},
                             {"alias_name":"a","alias_label":"crm"},
                             {"external_id":"u-1","alias_name":"d","alias_label":"crm"}]}
            """);

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"aliases_processed":5,"message":"success"}""");
        Profiles.FindByAlias("a", "crm")!.ExternalId.Should().Be("u-1");
        Profiles.FindByAlias("b", "crm")!.ExternalId.Should().BeNull();
        Profiles.FindByAlias("c", "crm").Should().BeNull("there is no user u-9");
        Profiles.FindByAlias("d", "crm").Should().BeNull("u-1 has a name under the label");
        Profiles.Should().HaveCount(2);
    }

    [Fact]
    public async Task Alias_new_applies_what_is_right_and_names_what_is_wrong()
    {
        Answer some = await Braze.PostAsync(New, """{"user_aliases":[{"alias_name":"a","alias_label":"crm"},{"alias_name":"b"},3]}""");
        Answer none = await Braze.PostAsync(New, """{"user_aliases":[{"alias_name":"","alias_label":"crm"}]}""");

        some.Status.Should().Be(201);
        ((int)some.Json["aliases_processed"]!).Should().Be(1);
        some.Json["errors"]!.AsArray().Should().HaveCount(2);
        none.Status.Should().Be(400);
        Profiles.Should().ContainSingle();
    }

    [Fact]
    public async Task Alias_update_renames_unless_the_old_name_is_nobodys_or_the_new_one_somebodys()
    {
        await Braze.PostAsync(New, """{"user_aliases":[{"alias_name":"a","alias_label":"l"},{"alias_name":"b","alias_label":"l"}]}""");

        Answer answer = await Braze.PostAsync(Update, """
            {"alias_updates":[{"alias_label":"l","old_alias_name":"a","new_alias_name":"A"},
                              {"alias_label":"l","old_alias_name":"b","new_alias_name":"A"},
                              {"alias_label":"l","old_alias_name":"z","new_alias_name":"y"}]}
            """);

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"message":"success"}""");
        Profiles.SelectMany(p => p.Aliases).Select(a => a.Name).Should().BeEquivalentTo("A", "b");
        Profiles.FindByAlias("a", "l").Should().BeNull();
        Profiles.FindByAlias("A", "l").Should().NotBeNull();
        Profiles.FindByAlias("b", "l").Should().NotBeNull();
    }

    [Fact]
    public async Task Identify_gives_an_alias_only_user_the_id_when_nobody_has_it()
    {
        await Braze.PostAsync(New, """{"user_aliases":[{"alias_name":"a","alias_label":"l"}]}""");

        Answer answer = await Braze.PostAsync(Identify, Identification("u-1", "a", "l"));

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be("""{"aliases_processed":1,"message":"success"}""");
        Profiles.Should().ContainSingle().Which.ExternalId.Should().Be("u-1");
        Profiles["u-1"].Aliases.Should().ContainSingle();
    }

    [Fact]
    public async Task Identify_joins_an_alias_only_user_with_the_one_who_has_the_id()
    {
        Profiles.Set("u-1", new JsonObject { ["first_name"] = "Ann" });
        await Braze.PostAsync(Wire.Track, """
            {"attributes":[{"user_alias":{"alias_name":"a","alias_label":"l"},"_update_existing_only":false,"first_name":"Bob","tier":"gold"}],
             "events":[{"user_alias":{"alias_name":"a","alias_label":"l"},"name":"visited","time":"2026-02-01T00:00:00Z"}]}
            """);

        await Braze.PostAsync(Identify, Identification("u-1", "a", "l"));

        SandboxProfile profile = Profiles.Should().ContainSingle().Subject;
        profile["first_name"].Text().Should().Be("\"Ann\"");
        profile["tier"].Text().Should().Be("\"gold\"");
        profile.Events.Should().ContainSingle();
        Profiles.FindByAlias("a", "l")!.ExternalId.Should().Be("u-1");
    }

    [Theory]
    [InlineData("A", "l", "the case of the name is another")]
    [InlineData("b", "l", "the user has an id of their own")]
    [InlineData("c", "m", "both have a name under the label")]
    public async Task Identify_answers_success_and_does_nothing_when_it_cannot(string name, string label, string because)
    {
        Profiles.Set("u-1");
        Profiles.Set("u-2");
        await Braze.PostAsync(New, """
            {"user_aliases":[{"alias_name":"a","alias_label":"l"},{"external_id":"u-2","alias_name":"b","alias_label":"l"},
                             {"alias_name":"c","alias_label":"m"},{"external_id":"u-1","alias_name":"d","alias_label":"m"}]}
            """);

        Answer answer = await Braze.PostAsync(Identify, Identification("u-1", name, label));

        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        Profiles.Should().HaveCount(4, because);
        Profiles["u-1"].Aliases.Should().ContainSingle().Which.Name.Should().Be("d");
    }

    [Fact]
    public async Task Identify_finds_by_address_and_number_the_one_that_the_steps_leave()
    {
        await Braze.PostAsync(Wire.Track, """
            {"attributes":[{"email":"a@b.test","tier":"gold"},{"phone":"+4700000000","tier":"silver"},
                           {"user_alias":{"alias_name":"a","alias_label":"l"},"_update_existing_only":false,"email":"c@d.test"},
                           {"user_alias":{"alias_name":"b","alias_label":"l"},"_update_existing_only":false,"email":"c@d.test"}]}
            """);

        Answer answer = await Braze.PostAsync(Identify, """
            {"emails_to_identify":[{"external_id":"u-1","email":"A@b.test","prioritization":["unidentified"]},
                                   {"external_id":"u-3","email":"c@d.test","prioritization":["unidentified"]}],
             "phone_numbers_to_identify":[{"external_id":"u-2","phone":"+4700000000","prioritization":["most_recently_updated"]}]}
            """);

        answer.Status.Should().Be(201);
        Profiles["u-1"]["tier"].Text().Should().Be("\"gold\"");
        Profiles["u-2"]["tier"].Text().Should().Be("\"silver\"");
        Profiles.Find("u-3").Should().BeNull("two users are left");
    }

    [Fact]
    public async Task Identify_by_an_address_the_identified_user_has_too_does_nothing()
    {
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"email":"a@b.test"},{"external_id":"u-1","email":"a@b.test"}]}""");

        await Braze.PostAsync(Identify, """{"emails_to_identify":[{"external_id":"u-1","email":"a@b.test","prioritization":["unidentified","most_recently_updated"]}]}""");

        Profiles.Should().HaveCount(2);
    }

    [Fact]
    public async Task Merge_fills_what_is_missing_joins_histories_and_removes_the_other()
    {
        await Braze.PostAsync(Wire.Track, """
            {"attributes":[{"external_id":"old","first_name":"Ann","home_city":"Oslo","date_of_first_session":"2026-01-01","date_of_last_session":"2026-01-02","a":1},
                           {"external_id":"new","first_name":"Anna","date_of_first_session":"2026-02-01","date_of_last_session":"2026-02-02","b":2}],
             "events":[{"external_id":"old","name":"x","time":"2026-02-02T00:00:00Z"},{"external_id":"new","name":"y","time":"2026-01-02T00:00:00Z"}],
             "purchases":[{"external_id":"old","product_id":"p","currency":"NOK","price":1,"time":"2026-02-02T00:00:00Z"}]}
            """);

        Answer answer = await Braze.PostAsync(Merge, """{"merge_updates":[{"identifier_to_merge":{"external_id":"old"},"identifier_to_keep":{"external_id":"new"}}]}""");

        answer.Status.Should().Be(202);
        answer.Json.Text().Should().Be("""{"message":"success"}""");
        SandboxProfile kept = Profiles.Should().ContainSingle().Subject;
        kept.ExternalId.Should().Be("new");
        kept.Attributes.Select(a => $"{a.Key}={a.Value}").Should().BeEquivalentTo(
            "first_name=Anna", "home_city=Oslo", "date_of_first_session=2026-01-01", "date_of_last_session=2026-02-02", "a=1", "b=2");
        kept.Events.Select(e => e.Name).Should().Equal("y", "x");
        kept.Purchases.Should().ContainSingle();
        Profiles.Find("old").Should().BeNull();
    }

    [Theory]
    [InlineData(""" {"email":"a@b.test","prioritization":["unidentified"]} """, 3, "two unidentified users have the address")]
    [InlineData(""" {"email":"a@b.test","prioritization":["unidentified","most_recently_updated"]} """, 2, "one is the last updated")]
    [InlineData(""" {"external_id":"u-9"} """, 3, "there is none")]
    [InlineData(""" {"external_id":"u-1"} """, 3, "it is the same user")]
    public async Task Merge_does_nothing_unless_it_finds_two_users(string merged, int left, string because)
    {
        Profiles.Set("u-1");
        await Braze.PostAsync(Wire.Track, """
            {"attributes":[{"user_alias":{"alias_name":"a","alias_label":"l"},"_update_existing_only":false,"email":"a@b.test"},
                           {"user_alias":{"alias_name":"b","alias_label":"l"},"_update_existing_only":false,"email":"a@b.test"}]}
            """);

        Answer answer = await Braze.PostAsync(Merge, $$"""{"merge_updates":[{"identifier_to_merge":{{merged}},"identifier_to_keep":{"external_id":"u-1"} }]}""");

        answer.Status.Should().Be(202);
        Profiles.Should().HaveCount(left, because);
    }

    [Fact]
    public async Task Merge_passes_over_two_users_with_invalid_numbers()
    {
        Profiles.Set("u-1", new JsonObject { ["phone"] = "0123" });
        Profiles.Set("u-2", new JsonObject { ["phone"] = "0456" });
        Profiles.Set("u-3", new JsonObject { ["phone"] = "+4712345678" });

        await Braze.PostAsync(Merge, """
            {"merge_updates":[{"identifier_to_merge":{"external_id":"u-1"},"identifier_to_keep":{"external_id":"u-2"}},
                              {"identifier_to_merge":{"external_id":"u-2"},"identifier_to_keep":{"external_id":"u-3"}}]}
            """);

        Profiles.Select(p => p.ExternalId).Should().BeEquivalentTo("u-1", "u-3");
    }

    [Theory]
    [InlineData(""" {} """, "'merge_updates' must be an array of objects")]
    [InlineData(""" {"merge_updates":["u-1"]} """, "'merge_updates' must be an array of objects")]
    [InlineData(""" {"merge_updates":[{"identifier_to_merge":{"external_id":"a"},"identifier_to_keep":{"external_id":"b"},"x":1}]} """, "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'")]
    [InlineData(""" {"merge_updates":[{"identifier_to_merge":{"external_id":"a"}}]} """, "identifiers must be objects*")]
    [InlineData(""" {"merge_updates":[{"identifier_to_merge":{"braze_id":"a"},"identifier_to_keep":{"external_id":"b"}}]} """, "identifiers must be objects*")]
    [InlineData(""" {"merge_updates":[{"identifier_to_merge":{"email":"a@b.test"},"identifier_to_keep":{"external_id":"b"}}]} """, "identifiers must be objects*")]
    public async Task Merge_refuses_what_is_documented_as_wrong(string body, string message)
    {
        Answer answer = await Braze.PostAsync(Merge, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
    }

    [Theory]
    [InlineData(""" "external_ids":["u-1","u-9"] """, 1)]
    [InlineData(""" "external_ids":["u-1","u-1","u-2"] """, 2)]
    [InlineData(""" "user_aliases":[{"alias_name":"a","alias_label":"l"}] """, 1)]
    [InlineData(""" "email_addresses":[{"email":"a@b.test","prioritization":["identified"]}] """, 1)]
    [InlineData(""" "email_addresses":[{"email":"a@b.test","prioritization":["unidentified"]}] """, 0)]
    [InlineData(""" "phone_numbers":[{"phone":"+4700000000","prioritization":["identified"]}] """, 1)]
    public async Task Delete_removes_those_it_finds_and_counts_them(string members, int deleted)
    {
        Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test", ["phone"] = "+4700000000" });
        Profiles.Set("u-2");
        await Braze.PostAsync(New, """{"user_aliases":[{"external_id":"u-2","alias_name":"a","alias_label":"l"}]}""");

        Answer answer = await Braze.PostAsync(Delete, $"{{{members}}}");

        answer.Status.Should().Be(201);
        answer.Json.Text().Should().Be($$"""{"deleted":{{deleted}}}""");
        Profiles.Should().HaveCount(2 - deleted);
    }

    [Fact]
    public async Task Delete_finds_by_braze_id_and_leaves_no_name_behind()
    {
        string brazeId = Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test" }).BrazeId;
        await Braze.PostAsync(New, """{"user_aliases":[{"external_id":"u-1","alias_name":"a","alias_label":"l"}]}""");

        await Braze.PostAsync(Delete, $$"""{"braze_ids":["{{brazeId}}"]}""");

        Profiles.Should().BeEmpty();
        Profiles.Find("u-1").Should().BeNull();
        Profiles.FindByAlias("a", "l").Should().BeNull();
        Profiles.FindByEmail("a@b.test").Should().BeNull();
    }

    [Theory]
    [InlineData(""" {} """)]
    [InlineData(""" {"external_ids":[]} """)]
    [InlineData(""" {"external_ids":["u-1"],"braze_ids":["b"]} """)]
    [InlineData(""" {"external_ids":[""]} """)]
    [InlineData(""" {"email_addresses":["a@b.test"]} """)]
    [InlineData(""" {"email_addresses":[{"email":"a@b.test"}]} """)]
    [InlineData(""" {"email_addresses":[{"email":"a@b.test","prioritization":["least_recently_updated"]}]} """)]
    [InlineData(""" {"email_addresses":[{"phone":"+4700000000","prioritization":["identified"]}]} """)]
    public async Task Delete_refuses_what_is_documented_as_wrong(string body)
    {
        Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test" });

        (await Braze.PostAsync(Delete, body)).Status.Should().Be(400);

        Profiles.Should().ContainSingle();
    }

    [Theory]
    [InlineData(New, "user_aliases", """{"alias_name":"n#","alias_label":"l"}""")]
    [InlineData(Update, "alias_updates", """{"alias_label":"l","old_alias_name":"n#","new_alias_name":"m#"}""")]
    [InlineData(Identify, "aliases_to_identify", """{"external_id":"u-#","user_alias":{"alias_name":"n","alias_label":"l"}}""")]
    [InlineData(Merge, "merge_updates", """{"identifier_to_merge":{"external_id":"a#"},"identifier_to_keep":{"external_id":"b"}}""")]
    [InlineData(Delete, "external_ids", "\"u-#\"")]
    public async Task Each_takes_50_items_and_refuses_51_and_none(string path, string list, string item)
    {
        string Body(int count) => $$"""{"{{list}}":[{{string.Join(',', Enumerable.Range(1, count).Select(i => item.Replace("#", $"{i}")))}}]}""";

        (await Braze.PostAsync(path, Body(0))).Status.Should().Be(400);
        (await Braze.PostAsync(path, Body(51))).Status.Should().Be(400);
        (await Braze.PostAsync(path, Body(50))).Status.Should().BeOneOf(201, 202);
    }

    [Fact]
    public async Task The_five_share_one_limit()
    {
        Answer first = await Braze.PostAsync(New, """{"user_aliases":[{"alias_name":"a","alias_label":"l"}]}""");
        Answer second = await Braze.PostAsync(Delete, """{"external_ids":["u-1"]}""");

        first.Header("X-RateLimit-Limit").Should().Be("20000");
        first.Header("X-RateLimit-Remaining").Should().Be("19999");
        second.Header("X-RateLimit-Remaining").Should().Be("19998");
    }

    private static string Identification(string externalId, string name, string label) =>
        $$"""{"aliases_to_identify":[{"external_id":"{{externalId}}","user_alias":{"alias_name":"{{name}}","alias_label":"{{label}}"} }]}""";
}
