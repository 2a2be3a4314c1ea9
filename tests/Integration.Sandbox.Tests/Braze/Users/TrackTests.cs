using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TrackTests : SandboxTest
{
    private const string Time = "2026-01-01T00:00:00Z";

    private Task<Answer> TrackAsync(string body) => Braze.PostAsync(Wire.Track, body);

    /// <summary>Sends one bad item beside a good one, and returns what is said about the bad one.</summary>
    private async Task<string?> ProblemAsync(string array, string item)
    {
        string good = array == "events"
            ? """ "attributes":[{"external_id":"good"}] """
            : $$""" "events":[{"external_id":"good","name":"n","time":"{{Time}}"}] """;
        Answer answer = await TrackAsync($$"""{"{{array}}":[{{item}}],{{good}} }""");
        answer.Status.Should().Be(201);
        if (answer.Json["errors"] is not { } errors)
        {
            return null;
        }

        JsonNode error = errors.AsArray().Should().ContainSingle().Subject!;
        ((string?)error["input_array"]).Should().Be(array);
        ((int)error["index"]!).Should().Be(0);
        return (string?)error["type"];
    }

    [Fact]
    public async Task Track_applies_every_array_and_counts_what_was_sent()
    {
        Answer answer = await TrackAsync($$"""
            {"attributes":[{"external_id":"u-1","first_name":"Ann","tier":"gold"}],
             "events":[{"external_id":"u-1","app_id":"a-1","name":"rented","time":"{{Time}}","properties":{"title":"X"} },{"external_id":"u-2","name":"rented","time":"{{Time}}"}],
             "purchases":[]}
            """);

        answer.Status.Should().Be(201);
        answer.Text.Should().Be("""{"message":"success","attributes_processed":1,"events_processed":2,"purchases_processed":0}""");
        SandboxProfile profile = Sandbox.Braze.Profiles["u-1"];
        profile.Attributes.Select(a => (a.Key, a.Value.Text())).Should().BeEquivalentTo([("first_name", "\"Ann\""), ("tier", "\"gold\"")]);
        profile.Events.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Name = "rented", AppId = "a-1", Time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        profile.Events[0].Properties.Text().Should().Be("""{"title":"X"}""");
        Sandbox.Braze.Profiles.Should().HaveCount(2);
    }

    [Fact]
    public async Task Track_reports_bad_items_by_place_and_applies_the_good_ones()
    {
        Answer answer = await TrackAsync($$"""
            {"attributes":[{"external_id":"u-1","a":1},{"a":1}],
             "purchases":[{"external_id":"u-1","product_id":"p","currency":"USD","price":1.5,"quantity":0,"time":"{{Time}}"},
                          {"external_id":"u-1","product_id":"p","currency":"USD","price":1.5,"time":"{{Time}}"}]}
            """);

        answer.Status.Should().Be(201);
        answer.Json["errors"].Text().Should().Be(JsonNode.Parse("""
            [{"type":"'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required","input_array":"attributes","index":1},
             {"type":"'quantity' is not valid","input_array":"purchases","index":0}]
            """).Text());
        ((int)answer.Json["attributes_processed"]!).Should().Be(1);
        ((int)answer.Json["purchases_processed"]!).Should().Be(1);
        Sandbox.Braze.Profiles["u-1"].Purchases.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { ProductId = "p", Currency = "USD", Price = 1.5m, Quantity = 1 });
    }

    [Fact]
    public async Task Track_answers_400_with_the_errors_when_nothing_is_valid()
    {
        Answer bad = await TrackAsync("""{"attributes":[{"a":1}]}""");
        Answer nothing = await TrackAsync("{}");

        bad.Status.Should().Be(400);
        bad.Message.Should().Be("Valid data must be provided in the 'attributes', 'events', or 'purchases' fields.");
        bad.Json["errors"]!.AsArray().Should().ContainSingle();
        nothing.Status.Should().Be(400);
        nothing.Message.Should().Be(bad.Message);
        nothing.Json["errors"].Should().BeNull();
    }

    [Theory]
    [InlineData(TrackItemPolicy.Combined, 75, 0, 201)]
    [InlineData(TrackItemPolicy.Combined, 40, 36, 400)]
    [InlineData(TrackItemPolicy.PerArray, 75, 75, 201)]
    [InlineData(TrackItemPolicy.PerArray, 76, 0, 400)]
    public async Task Track_counts_items_as_the_account_does(TrackItemPolicy policy, int attributes, int events, int status)
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.Braze.TrackItemPolicy = policy);
        using HttpClient client = sandbox.Braze.Client();
        string some = string.Join(',', Enumerable.Repeat("""{"external_id":"u-1"}""", attributes));
        string others = string.Join(',', Enumerable.Repeat($$"""{"external_id":"u-1","name":"n","time":"{{Time}}"}""", events));

        Answer answer = await client.PostAsync(Wire.Track, $$"""{"attributes":[{{some}}],"events":[{{others}}]}""");

        answer.Status.Should().Be(status);
        (answer.Message == "Max Input Length Exceeded").Should().Be(status == 400);
        sandbox.Braze.Profiles.Count.Should().Be(status == 400 ? 0 : 1);
    }

    [Theory]
    [InlineData("""{"external_id":"a","braze_id":"b"}""", "Only one of 'external_id', 'braze_id' or 'user_alias' is allowed")]
    [InlineData("""{"external_id":"a","user_alias":{"alias_name":"n","alias_label":"l"}}""", "Only one of 'external_id', 'braze_id' or 'user_alias' is allowed")]
    [InlineData("""{"external_id":""}""", "'external_id' is not valid")]
    [InlineData("""{"external_id":7}""", "'external_id' is not valid")]
    [InlineData("""{"user_alias":{"alias_name":"n"}}""", "'user_alias' is not valid")]
    [InlineData("""{"email":"no address"}""", "The value provided for the 'email' field is not a valid email.")]
    [InlineData("""{"external_id":"a","email":"no@address"}""", "The value provided for the 'email' field is not a valid email.")]
    [InlineData("""{"external_id":"a","email_subscription_info":{}}""", "INVALID_ATTRIBUTE_EMAIL_SUBSCRIPTION_INFO")]
    [InlineData("""{"external_id":"a","email_subscribe":"yes"}""", "BAD_EMAIL_SUBSCRIPTION_STATE")]
    [InlineData("""{"external_id":"a","push_subscribe":true}""", "BAD_PUSH_SUBSCRIPTION_STATE")]
    [InlineData("""{"external_id":"a","current_location":{"longitude":1}}""", "BAD_LOCATION_UPDATE")]
    [InlineData("""{"external_id":"a","subscription_groups":{}}""", "BAD_SUBSCRIPTION_GROUP_ARRAY")]
    [InlineData("""{"external_id":"a","subscription_groups":[1]}""", "BAD_SUBSCRIPTION_GROUP_HASH")]
    [InlineData("""{"external_id":"a","subscription_groups":[{"subscription_group_id":"g"}]}""", "BAD_SUBSCRIPTION_GROUP_ID")]
    [InlineData("""{"external_id":"a","subscription_groups":[{"subscription_group_id":"00000000-0000-0000-0000-000000000001","subscription_state":"in"}]}""", "BAD_SUBSCRIPTION_GROUP_STATE")]
    [InlineData("""{"external_id":"a","push_tokens":["t"]}""", "BAD_PUSH_TOKEN_VALUE")]
    [InlineData("""{"external_id":"a","push_tokens":[{"token":"t"}]}""", "BAD_PUSH_TOKEN_APP_ID")]
    [InlineData("""{"external_id":"a","push_tokens":[{"app_id":"a"}]}""", "BAD_PUSH_TOKEN_STRING")]
    [InlineData("""{"external_id":"a","push_tokens":[{"app_id":"a","token":"t","device_id":"short"}]}""", "BAD_DEVICE_ID")]
    [InlineData("""{"external_id":"a","push_token_import":true,"push_tokens":[{"app_id":"a","token":"t"}]}""", "BAD_PUSH_TOKEN_IMPORT")]
    [InlineData("7", "'attributes' must hold objects")]
    public async Task Track_rejects_attributes(string item, string problem)
    {
        (await ProblemAsync("attributes", item)).Should().Be(problem);
    }

    [Fact]
    public async Task Track_rejects_an_external_id_longer_than_987_bytes()
    {
        string longest = new('ü', 493);

        (await ProblemAsync("attributes", $$"""{"external_id":"{{longest}}x"}""")).Should().BeNull();
        (await ProblemAsync("attributes", $$"""{"external_id":"{{longest}}xx"}""")).Should().Be("'external_id' must be fewer than 988 bytes");
    }

    [Theory]
    [InlineData("""{"name":"n","time":"{t}"}""", "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required")]
    [InlineData("""{"external_id":"a","time":"{t}"}""", "'name' is not valid")]
    [InlineData("""{"external_id":"a","name":"n"}""", "'time' is not valid")]
    [InlineData("""{"external_id":"a","name":"n","time":"yesterday"}""", "'time' is not valid")]
    [InlineData("""{"external_id":"a","name":"n","time":"2026-01-01T00:00:00+1:00"}""", "'time' is not valid")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":[]}""", "Invalid 'properties' field")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":{"time":1}}""", "Invalid 'properties' field")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":{"event_name":"x"}}""", "Invalid 'properties' field")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":{"$x":1}}""", "Invalid 'properties' field")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":{"":1}}""", "Invalid 'properties' field")]
    [InlineData("""{"external_id":"a","name":"n","time":"{t}","properties":{"price":1,"quantity":2}}""", null)]
    [InlineData("""{"external_id":"a","name":"n","time":"2026-01-01T00:00:00:123Z"}""", null)]
    [InlineData("""{"email":"a@b.test","name":"n","time":"2026-01-01"}""", null)]
    [InlineData("""{"email":"nobody","name":"n","time":"2026-01-01"}""", "The value provided for the 'email' field is not a valid email.")]
    public async Task Track_checks_events(string item, string? problem)
    {
        (await ProblemAsync("events", item.Replace("{t}", Time))).Should().Be(problem);
    }

    [Theory]
    [InlineData(""" "product_id":"p","currency":"USD","price":1 """, null)]
    [InlineData(""" "product_id":"p","currency":"USD","price":-1.25,"quantity":100 """, null)]
    [InlineData(""" "currency":"USD","price":1 """, "'product_id' is not valid")]
    [InlineData(""" "product_id":"p","currency":"usd","price":1 """, "'currency' must be an ISO 4217 currency")]
    [InlineData(""" "product_id":"p","currency":"USD" """, "'price' is not valid")]
    [InlineData(""" "product_id":"p","currency":"USD","price":"1" """, "'price' is not valid")]
    [InlineData(""" "product_id":"p","currency":"USD","price":1,"quantity":101 """, "'quantity' is not valid")]
    [InlineData(""" "product_id":"p","currency":"USD","price":1,"quantity":1.5 """, "'quantity' is not valid")]
    [InlineData(""" "product_id":"p","currency":"USD","price":1,"properties":{"price":2} """, "Invalid 'properties' field")]
    public async Task Track_checks_purchases(string members, string? problem)
    {
        (await ProblemAsync("purchases", $$"""{"external_id":"a","time":"{{Time}}",{{members}}}""")).Should().Be(problem);
    }

    [Fact]
    public async Task Track_replaces_a_future_time_by_now()
    {
        await TrackAsync("""{"events":[{"external_id":"u-1","name":"n","time":"2099-01-01T00:00:00Z"}]}""");

        Sandbox.Braze.Profiles["u-1"].Events[0].Time.Should().Be(Clock.GetUtcNow());
    }

    [Fact]
    public async Task Track_does_not_create_who_is_to_be_updated_only()
    {
        Answer answer = await TrackAsync($$"""
            {"attributes":[{"external_id":"u-1","_update_existing_only":true,"a":1},
                           {"user_alias":{"alias_name":"n","alias_label":"l"},"a":1},
                           {"braze_id":"unknown","a":1}],
             "events":[{"external_id":"u-2","_update_existing_only":true,"name":"n","time":"{{Time}}"}]}
            """);

        answer.Text.Should().Be("""{"message":"success","attributes_processed":3,"events_processed":1}""");
        Sandbox.Braze.Profiles.Should().BeEmpty();
    }

    [Fact]
    public async Task Track_creates_alias_email_and_phone_profiles_and_finds_them_again()
    {
        await TrackAsync($$"""
            {"attributes":[{"user_alias":{"alias_name":"n","alias_label":"l"},"_update_existing_only":false,"a":1},
                           {"email":"A@b.test","a":2},{"phone":"+15550100","a":3}],
             "events":[{"user_alias":{"alias_name":"n","alias_label":"l"},"name":"n","time":"{{Time}}"},
                       {"email":"a@B.test","name":"n","time":"{{Time}}"},{"phone":"+15550100","name":"n","time":"{{Time}}"}]}
            """);

        Sandbox.Braze.Profiles.Should().HaveCount(3).And.OnlyContain(p => p.Events.Count == 1 && p.ExternalId == null);
        ((int)Sandbox.Braze.Profiles.FindByAlias("n", "l")!["a"]!).Should().Be(1);
        Sandbox.Braze.Profiles.FindByEmail("a@b.test")!.Email.Should().Be("A@b.test");
    }

    [Fact]
    public async Task Track_by_braze_id_reaches_the_profile_that_has_it()
    {
        string brazeId = Sandbox.Braze.Profiles.Set("u-1").BrazeId;

        await TrackAsync($$"""{"attributes":[{"braze_id":"{{brazeId}}","tier":"gold"}]}""");

        ((string?)Sandbox.Braze.Profiles["u-1"]["tier"]).Should().Be("gold");
    }

    [Fact]
    public async Task Track_by_email_prefers_profiles_with_an_external_id_then_the_latest()
    {
        await TrackAsync("""{"attributes":[{"external_id":"u-1","email":"a@b.test"},{"external_id":"u-2","email":"a@b.test"}]}""");
        await TrackAsync("""{"attributes":[{"external_id":"u-1","x":1}]}""");

        await TrackAsync("""{"attributes":[{"email":"a@b.test","found":true}]}""");
        Sandbox.Braze.Profiles["u-1"]["found"].Should().NotBeNull();

        await TrackAsync("""{"attributes":[{"external_id":"u-1","email":null}]}""");
        await TrackAsync("""{"attributes":[{"email":"a@b.test","found":true}]}""");
        Sandbox.Braze.Profiles["u-2"]["found"].Should().NotBeNull();
        Sandbox.Braze.Profiles.Should().HaveCount(2);
    }

    [Fact]
    public async Task Track_imports_push_tokens_once_onto_anonymous_profiles()
    {
        const string import = """{"attributes":[{"push_token_import":true,"push_tokens":[{"app_id":"a","token":"t"}]}]}""";

        await TrackAsync(import);
        await TrackAsync(import);

        Sandbox.Braze.Profiles.Should().ContainSingle().Which.ExternalId.Should().BeNull();
    }
}
