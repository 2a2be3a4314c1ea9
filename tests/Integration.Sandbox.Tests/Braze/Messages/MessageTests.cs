namespace Integration.Sandbox.Tests;

public sealed class MessageTests : SandboxTest
{
    private const string Send = "messages/send";

    [Fact]
    public async Task Send_records_what_was_sent_and_to_whom_once_each()
    {
        Sandbox.Braze.Profiles.Set("u-1");
        await Braze.PostAsync("users/alias/new", """{"user_aliases":[{"external_id":"u-1","alias_name":"a","alias_label":"l"}]}""");
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1") { Kind = SandboxCampaignKind.Api });

        Answer answer = await Braze.PostAsync(Send, """
            {"external_user_ids":["u-1","u-2"],"user_aliases":[{"alias_name":"a","alias_label":"l"}],"segment_id":"s-1","audience":{"AND":[]},
             "campaign_id":"c-1","send_id":"send-1","recipient_subscription_state":"all",
             "messages":{"apple_push":{"message_variation_id":"v-1","alert":"Hi"}}}
            """);

        answer.Status.Should().Be(201);
        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        answer.Json.Text().Should().Be($$"""{"dispatch_id":"{{send.DispatchId}}","message":"success"}""");
        send.Should().BeEquivalentTo(new { Kind = SandboxSendKind.Message, Id = "c-1", SendId = "send-1", SegmentId = "s-1", Broadcast = false });
        send.Messages.Text().Should().Be("""{"apple_push":{"message_variation_id":"v-1","alert":"Hi"}}""");
        send.Audience.Text().Should().Be("""{"AND":[]}""");
        send.Recipients.Select(r => (r.ExternalUserId, r.ReachesProfile)).Should().Equal(("u-1", true), ("u-2", false));
    }

    [Fact]
    public async Task Send_to_a_segment_is_a_broadcast_and_answers_a_send_id_when_a_campaign_counts_it()
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        Answer counted = await Braze.PostAsync(Send, """{"broadcast":true,"segment_id":"s-1","campaign_id":"c-1","messages":{"webhook":{"message_variation_id":"v","url":"https://h.test","request_method":"POST"}}}""");
        Answer other = await Braze.PostAsync(Send, """{"broadcast":true,"audience":{"AND":[]},"messages":{"webhook":{"url":"https://h.test","request_method":"POST"}}}""");

        counted.Json["send_id"].Should().NotBeNull();
        ((string?)counted.Json["send_id"]).Should().Be(Sandbox.Braze.Sends[0].SendId);
        other.Json["send_id"].Should().BeNull();
        Sandbox.Braze.Sends.Should().OnlyContain(s => s.Broadcast);
        Sandbox.Braze.Sends[1].Id.Should().BeNull();
    }

    [Theory]
    [InlineData(""" "messages":{"apple_push":{"alert":"Hi"}} """, "No Recipients")]
    [InlineData(""" "segment_id":"s-1","messages":{"apple_push":{"alert":"Hi"}} """, "No Recipients")]
    [InlineData(""" "broadcast":true,"messages":{"apple_push":{"alert":"Hi"}} """, "No Recipients")]
    [InlineData(""" "broadcast":true,"segment_id":"s-1","external_user_ids":["u-1"],"messages":{"apple_push":{"alert":"Hi"}} """, "*cannot be used*")]
    [InlineData(""" "broadcast":"false","external_user_ids":["u-1"],"messages":{"apple_push":{"alert":"Hi"}} """, "'broadcast' is not valid")]
    [InlineData(""" "external_user_ids":"u-1","messages":{"apple_push":{"alert":"Hi"}} """, "*must be arrays")]
    [InlineData(""" "external_user_ids":[""],"messages":{"apple_push":{"alert":"Hi"}} """, "*not valid")]
    [InlineData(""" "user_aliases":[{"alias_name":"a"}],"messages":{"apple_push":{"alert":"Hi"}} """, "'user_aliases' is not valid")]
    [InlineData(""" "external_user_ids":["u-1"],"audience":[],"messages":{"apple_push":{"alert":"Hi"}} """, "'audience' is not valid")]
    [InlineData(""" "external_user_ids":["u-1"],"recipient_subscription_state":"none","messages":{"apple_push":{"alert":"Hi"}} """, "'recipient_subscription_state'*")]
    [InlineData(""" "external_user_ids":["u-1"] """, "No message to send")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{} """, "No message to send")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"fax":{}} """, "No message to send")]
    [InlineData(""" "external_user_ids":["u-1"],"campaign_id":"c-9","messages":{"apple_push":{"alert":"Hi"}} """, "Invalid Campaign ID")]
    [InlineData(""" "external_user_ids":["u-1"],"campaign_id":"c-1","messages":{"apple_push":{"alert":"Hi"}} """, "Message Variant Unspecified")]
    [InlineData(""" "external_user_ids":["u-1"],"campaign_id":"c-1","messages":{"apple_push":{"alert":"Hi","message_variation_id":"v-9"}} """, "Invalid Message Variant")]
    [InlineData(""" "external_user_ids":["u-1"],"campaign_id":"c-1","messages":{"apple_push":{"alert":"Hi","message_variation_id":"v-mail"}} """, "Mismatched Message Type")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"apple_push":{"alert":"Hi","extra":"x"}} """, "Invalid Extra Push Payload")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"android_push":{"alert":"Hi"}} """, "'title' is required in 'android_push'")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"email":{"app_id":"a","from":"S <s@b.test>"}} """, "'body' or 'email_template_id'*")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"sms":{"app_id":"a","body":"Hi"}} """, "'subscription_group_id' is required in 'sms'")]
    [InlineData(""" "external_user_ids":["u-1"],"messages":{"apple_push":"Hi"} """, "'apple_push' must be an object")]
    public async Task Send_refuses_what_is_documented_as_wrong(string members, string message)
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1")
        {
            Kind = SandboxCampaignKind.Api,
            Messages = [new SandboxMessage("v-mail"), new SandboxMessage("v-push") { Channel = "ios_push" }],
        });

        Answer answer = await Braze.PostAsync(Send, $"{{{members}}}");

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
        Sandbox.Braze.Sends.Should().BeEmpty();
    }

    [Theory]
    [InlineData("apple_push", 1_912, "Apple Push Length Exceeded")]
    [InlineData("android_push", 4_000, "Android Push Length Exceeded")]
    public async Task Send_measures_pushes(string channel, int limit, string message)
    {
        string Body(int length) => $$"""{"external_user_ids":["u-1"],"messages":{"{{channel}}":{"title":"T","alert":"{{new string('x', length)}}"} } }""";

        (await Braze.PostAsync(Send, Body(limit))).Message.Should().Be(message);
        (await Braze.PostAsync(Send, Body(limit - 1))).Status.Should().Be(201);
    }

    [Fact]
    public async Task Send_takes_50_users_by_id_and_alias_together_and_refuses_51()
    {
        string ids = string.Join(',', Enumerable.Range(1, 49).Select(i => $"\"u-{i}\""));
        const string alias = """{"alias_name":"a","alias_label":"l"}""";

        Answer tooMany = await Braze.PostAsync(Send, $$"""{"external_user_ids":[{{ids}}],"user_aliases":[{{alias}},{{alias}}],"messages":{"apple_push":{"alert":"Hi"} } }""");
        Answer fits = await Braze.PostAsync(Send, $$"""{"external_user_ids":[{{ids}}],"user_aliases":[{{alias}}],"messages":{"apple_push":{"alert":"Hi"} } }""");

        tooMany.Message.Should().Be("The max number of external_ids and aliases per request was exceeded");
        fits.Status.Should().Be(201);
    }

    [Fact]
    public async Task Scheduled_broadcasts_lists_what_the_dashboard_sends_until_midnight_of_the_day_asked_for()
    {
        DateTimeOffset now = Clock.GetUtcNow();
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1") { Name = "Spring", Tags = ["season"], NextSendTime = now.AddHours(3) });
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-2") { NextSendTime = now.AddDays(1) });
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-3") { NextSendTime = now.AddHours(-1) });
        Sandbox.Braze.Campaigns.Add("c-4");
        Sandbox.Braze.Canvases.Add(new SandboxCanvas("v-1") { NextSendTime = now.AddHours(4) });

        Answer answer = await Braze.GetAsync("messages/scheduled_broadcasts?end_time=2026-03-02T23:00:00Z", null);

        answer.Status.Should().Be(200);
        answer.Json["scheduled_broadcasts"]![0].Text().Should().Be(
            """{"name":"Spring","id":"c-1","type":"Campaign","tags":["season"],"next_send_time":"2026-03-01T13:00:00.000Z","schedule_type":"UTC"}""");
        answer.Json["scheduled_broadcasts"]!.AsArray().Select(b => (string?)b!["id"]).Should().Equal("c-1", "v-1");
        (await Braze.GetAsync("messages/scheduled_broadcasts", null)).Status.Should().Be(400);
    }
}
