using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TriggerSendTests : SandboxTest
{
    private async Task<string?> RefusalAsync(string members, string path = Wire.Campaign)
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Canvases.Add("v-1");
        string id = path == Wire.Campaign ? """ "campaign_id":"c-1" """ : """ "canvas_id":"v-1" """;
        Answer answer = await Braze.PostAsync(path, $$"""{ {{id}}, {{members}} }""");
        answer.Status.Should().BeOneOf(201, 400);
        Sandbox.Braze.Sends.Count.Should().Be(answer.Status == 201 ? 1 : 0);
        return answer.Status == 201 ? null : answer.Message;
    }

    [Fact]
    public async Task Send_records_a_campaign_with_all_that_was_sent()
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Profiles.Set("u-1");

        Answer answer = await Braze.PostAsync(Wire.Campaign, """
            {"campaign_id":"c-1","send_id":"s-1","trigger_properties":{"brand":"X"},
             "audience":{"AND":[]},"attachments":[{"file_name":"f","url":"https://example.test/f.pdf"}],
             "recipients":[{"external_user_id":"u-1","trigger_properties":{"order":"A-1"}},
                           {"external_user_id":"u-2"},
                           {"user_alias":{"alias_name":"n","alias_label":"l"}}]}
            """);

        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        answer.Json["send_id"].Should().BeNull();
        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        send.Should().BeEquivalentTo(new
        {
            Kind = SandboxSendKind.Campaign,
            Id = "c-1",
            SendId = "s-1",
            DispatchId = (string?)answer.Json["dispatch_id"],
            Broadcast = false,
            At = Clock.GetUtcNow(),
        });
        send.Properties.Text().Should().Be("""{"brand":"X"}""");
        send.Audience.Text().Should().Be("""{"AND":[]}""");
        send.Attachments!.Count.Should().Be(1);
        send.Recipients.Select(r => (r.ExternalUserId, r.Alias?.Name, r.ReachesProfile))
            .Should().Equal(("u-1", null, true), ("u-2", null, false), (null, "n", false));
        send.Recipients[0].Properties.Text().Should().Be("""{"order":"A-1"}""");
        $"{send} {send.Recipients[0]} {send.Recipients[2].Alias}".Should().Be("Campaign c-1, 3 recipients SandboxRecipient SandboxAlias");
        Sandbox.Braze.Profiles.Should().ContainSingle("only existing users are sent to by default");
    }

    [Theory]
    [InlineData("context")]
    [InlineData("canvas_entry_properties")]
    public async Task Send_records_a_canvas_under_either_name_of_its_context(string name)
    {
        Sandbox.Braze.Canvases.Add("v-1");

        Answer answer = await Braze.PostAsync(
            Wire.Canvas, $$"""{"canvas_id":"v-1","{{name}}":{"a":1},"recipients":[{"external_user_id":"u-1","{{name}}":{"b":2} }]}""");

        answer.Status.Should().Be(201);
        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        send.Kind.Should().Be(SandboxSendKind.Canvas);
        send.SendId.Should().BeNull();
        send.Properties.Text().Should().Be("""{"a":1}""");
        send.Recipients[0].Properties.Text().Should().Be("""{"b":2}""");
    }

    [Fact]
    public async Task Send_to_a_paused_canvas_answers_a_notice_and_sends_nothing()
    {
        Sandbox.Braze.Canvases.Add("v-1", paused: true);

        Answer answer = await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","recipients":[{"external_user_id":"u-1"}]}""");

        answer.Status.Should().Be(201);
        answer.Message.Should().Be("success");
        ((string?)answer.Json["notice"]).Should().NotBeNullOrEmpty();
        answer.Json["dispatch_id"].Should().NotBeNull();
        Sandbox.Braze.Sends.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Wire.Campaign, """{"campaign_id":"c-9","recipients":[{"external_user_id":"u-1"}]}""", "Invalid Campaign ID")]
    [InlineData(Wire.Campaign, """{"recipients":[{"external_user_id":"u-1"}]}""", "Invalid Campaign ID")]
    [InlineData(Wire.Canvas, """{"canvas_id":"v-9","recipients":[{"external_user_id":"u-1"}]}""", "Invalid Canvas ID")]
    public async Task Send_refuses_an_id_the_workspace_does_not_have(string path, string body, string message)
    {
        Answer answer = await Braze.PostAsync(path, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Be(message);
    }

    [Fact]
    public async Task AcceptUnknownMessageIds_takes_any_id()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.Braze.AcceptUnknownMessageIds = true);
        using HttpClient client = sandbox.Braze.Client();

        await client.PostAsync(Wire.Campaign, """{"campaign_id":"c-9","recipients":[{"external_user_id":"u-1"}]}""");
        await client.PostAsync(Wire.Canvas, """{"canvas_id":"v-9","recipients":[{"external_user_id":"u-1"}]}""");

        sandbox.Braze.Sends.Select(s => s.Id).Should().Equal("c-9", "v-9");
    }

    [Fact]
    public async Task Send_takes_50_recipients_and_refuses_51()
    {
        string fifty = string.Join(',', Enumerable.Range(1, 50).Select(i => $$"""{"external_user_id":"u-{{i}}"}"""));

        (await RefusalAsync($$""" "recipients":[{{fifty}},{"external_user_id":"u-51"}] """))
            .Should().Be("The max number of external_ids and aliases per request was exceeded");
        (await RefusalAsync($$""" "recipients":[{{fifty}}] """)).Should().BeNull();
        Sandbox.Braze.Sends[0].Recipients.Should().HaveCount(50);
    }

    [Theory]
    [InlineData(""" "trigger_properties":{} """, "No Recipients")]
    [InlineData(""" "recipients":[] """, "No Recipients")]
    [InlineData(""" "broadcast":false,"audience":{"OR":[]} """, "No Recipients")]
    [InlineData(""" "broadcast":true,"recipients":[{"external_user_id":"u-1"}] """, "'recipients' cannot be used*")]
    [InlineData(""" "broadcast":true,"attachments":[{"file_name":"f","url":"https://example.test"}] """, "'attachments' cannot be used*")]
    [InlineData(""" "broadcast":"yes","recipients":[{"external_user_id":"u-1"}] """, "'broadcast' is not valid")]
    [InlineData(""" "recipients":{"external_user_id":"u-1"} """, "'recipients' must be an array")]
    [InlineData(""" "recipients":["u-1"] """, "Each recipient must be an object")]
    [InlineData(""" "recipients":[{}] """, "Each recipient needs exactly one*")]
    [InlineData(""" "recipients":[{"external_id":"u-1"}] """, "Each recipient needs exactly one*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","email":"a@b.test"}] """, "Each recipient needs exactly one*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","braze_id":"b"}] """, "Only one of*")]
    [InlineData(""" "recipients":[{"email":"nobody","prioritization":["identified"]}] """, "*not a valid email.")]
    [InlineData(""" "recipients":[{"email":"a@b.test"}] """, "'prioritization' is required*")]
    [InlineData(""" "recipients":[{"email":"a@b.test","prioritization":["newest"]}] """, "'prioritization' is required*")]
    [InlineData(""" "recipients":[{"email":"a@b.test","prioritization":["identified","unidentified"]}] """, "'prioritization' may hold only one*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","send_to_existing_only":false}] """, "'attributes' are required*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","send_to_existing_only":false,"attributes":{}}] """, "'attributes' are required*")]
    [InlineData(""" "recipients":[{"user_alias":{"alias_name":"n","alias_label":"l"},"send_to_existing_only":true}] """, "'send_to_existing_only' cannot be used*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","attributes":{"email":"nobody"}}] """, "*not a valid email.")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1","trigger_properties":[]}] """, "'trigger_properties' must be an object")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1"}],"attachments":[{"file_name":"f"}] """, "'attachments' need*")]
    [InlineData(""" "recipients":[{"external_user_id":"u-1"}],"audience":[] """, "'audience' is not valid")]
    public async Task Send_refuses_what_is_documented_as_wrong(string members, string message)
    {
        (await RefusalAsync(members)).Should().Match(message);
    }

    [Theory]
    [InlineData(Wire.Campaign, "trigger_properties")]
    [InlineData(Wire.Canvas, "context")]
    [InlineData(Wire.Canvas, "canvas_entry_properties")]
    public async Task Send_refuses_properties_beyond_50_KB(string path, string name)
    {
        string fits = $$"""{"a":"{{new string('x', (50 * 1024) - 8)}}"}""";
        string large = $$"""{"a":"{{new string('x', (50 * 1024) - 7)}}"}""";

        (await RefusalAsync($$""" "{{name}}":{{large}},"recipients":[{"external_user_id":"u-1"}] """, path)).Should().Be($"'{name}' is larger than 50 KB");
        (await RefusalAsync($$""" "recipients":[{"external_user_id":"u-1","{{name}}":{{large}}}] """, path)).Should().Be($"'{name}' is larger than 50 KB");
        (await RefusalAsync($$""" "{{name}}":{{fits}},"recipients":[{"external_user_id":"u-1"}] """, path)).Should().BeNull();
    }

    [Fact]
    public async Task Send_to_everyone_is_recorded_as_broadcast_and_answers_a_send_id()
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        Answer answer = await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");

        answer.Status.Should().Be(201);
        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        send.Broadcast.Should().BeTrue();
        send.Recipients.Should().BeEmpty();
        send.SendId.Should().NotBeNull().And.Be((string?)answer.Json["send_id"]);
    }

    [Fact]
    public async Task Send_writes_attributes_first_and_creates_whom_it_is_told_to()
    {
        (await RefusalAsync("""
            "recipients":[{"external_user_id":"u-1","send_to_existing_only":false,"attributes":{"email":"a@b.test","tier":"gold"}},
                          {"external_user_id":"u-2","attributes":{"tier":"gold"}}]
            """)).Should().BeNull();

        Sandbox.Braze.Profiles.Should().ContainSingle().Which.Email.Should().Be("a@b.test");
        Sandbox.Braze.Sends[0].Recipients.Select(r => r.ReachesProfile).Should().Equal(true, false);
    }

    [Fact]
    public async Task Subscription_groups_are_written_by_campaigns_but_not_by_canvases()
    {
        const string recipients = """
            "recipients":[{"external_user_id":"u-1","attributes":{"tier":"gold",
              "subscription_groups":[{"subscription_group_id":"00000000-0000-0000-0000-000000000001","subscription_state":"subscribed"}]}}]
            """;
        Sandbox.Braze.Profiles.Set("u-1");

        await RefusalAsync(recipients, Wire.Canvas);
        Sandbox.Braze.Profiles["u-1"].Attributes.Keys.Should().Equal("tier");

        await Braze.PostAsync(Wire.Campaign, $$"""{"campaign_id":"c-1",{{recipients}} }""");
        Sandbox.Braze.Profiles["u-1"].Attributes.Keys.Should().Contain("subscription_groups");
    }

    [Fact]
    public async Task Send_collapses_entries_of_one_user_and_the_last_wins()
    {
        string brazeId = Sandbox.Braze.Profiles.Set("u-1").BrazeId;

        await RefusalAsync($$"""
            "recipients":[{"external_user_id":"u-1","trigger_properties":{"n":1} },
                          {"external_user_id":"u-2","trigger_properties":{"n":2} },
                          {"external_user_id":"u-2","trigger_properties":{"n":3} },
                          {"braze_id":"{{brazeId}}","trigger_properties":{"n":4} }]
            """);

        Sandbox.Braze.Sends[0].Recipients.Select(r => (int)r.Properties!["n"]!).Should().Equal(3, 4);
    }

    [Theory]
    [InlineData("\"identified\",\"most_recently_updated\"", true)]
    [InlineData("\"identified\",\"least_recently_updated\"", true)]
    [InlineData("\"unidentified\"", true)]
    [InlineData("\"identified\"", false)]
    public async Task Send_by_email_reaches_somebody_only_when_one_profile_is_left(string prioritization, bool reaches)
    {
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["email"] = "a@b.test" });
        Sandbox.Braze.Profiles.Set("u-2", new JsonObject { ["email"] = "a@b.test" });
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"user_alias":{"alias_name":"n","alias_label":"l"},"_update_existing_only":false,"email":"a@b.test"}]}""");

        await RefusalAsync($$""" "recipients":[{"email":"a@b.test","prioritization":[{{prioritization}}],"attributes":{"hit":true} }] """);

        Sandbox.Braze.Sends[0].Recipients.Should().ContainSingle().Which.ReachesProfile.Should().Be(reaches);
        Sandbox.Braze.Profiles.Count(p => p["hit"] is not null).Should().Be(reaches ? 1 : 0);
    }
}
