namespace Integration.Sandbox.Tests;

public sealed class CampaignReadTests : SandboxTest
{
    [Fact]
    public async Task List_pages_by_100_in_the_order_made_or_its_reverse()
    {
        for (int i = 0; i < 101; i++)
        {
            Sandbox.Braze.Campaigns.Add($"c-{i}");
        }

        Answer first = await Braze.GetAsync("campaigns/list", null);
        Answer second = await Braze.GetAsync("campaigns/list?page=1", null);
        Answer newest = await Braze.GetAsync("campaigns/list?sort_direction=desc", null);

        first.Status.Should().Be(200);
        first.Json["campaigns"]!.AsArray().Should().HaveCount(100);
        second.Json["campaigns"]!.AsArray().Select(c => (string?)c!["id"]).Should().Equal("c-100");
        ((string?)newest.Json["campaigns"]![0]!["id"]).Should().Be("c-100");
    }

    [Fact]
    public async Task List_shows_archived_ones_on_request_and_only_those_edited_after_a_time()
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1") { Name = "Spring", Tags = ["a"], Kind = SandboxCampaignKind.Api });
        Clock.Advance(TimeSpan.FromHours(1));
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-2") { Archived = true });

        async Task<IEnumerable<string?>> Ids(string query) =>
            (await Braze.GetAsync("campaigns/list" + query, null)).Json["campaigns"]!.AsArray().Select(c => (string?)c!["id"]);

        (await Braze.GetAsync("campaigns/list", null)).Json["campaigns"].Text().Should().Be(
            """[{"id":"c-1","last_edited":"2026-03-01T10:00:00.000Z","name":"Spring","is_api_campaign":true,"tags":["a"]}]""");
        (await Ids("?include_archived=true")).Should().Equal("c-1", "c-2");
        (await Ids("?include_archived=true&last_edit.time[gt]=2026-03-01T10:00:00Z")).Should().Equal("c-2");
        (await Ids("?include_archived=true&last_edit.time%5Bgt%5D=2026-03-01T04:59:59-5:00")).Should().Equal("c-1", "c-2");
    }

    [Theory]
    [InlineData("campaigns/list?page=-1")]
    [InlineData("campaigns/list?page=x")]
    [InlineData("campaigns/list?sort_direction=up")]
    [InlineData("campaigns/list?last_edit.time[gt]=yesterday")]
    [InlineData("canvas/list?page=x")]
    [InlineData("campaigns/details")]
    [InlineData("campaigns/details?campaign_id=c-9")]
    [InlineData("campaigns/data_series?campaign_id=c-9&length=1")]
    [InlineData("campaigns/data_series?campaign_id=c-1")]
    [InlineData("campaigns/data_series?campaign_id=c-1&length=0")]
    [InlineData("campaigns/data_series?campaign_id=c-1&length=101")]
    [InlineData("campaigns/data_series?campaign_id=c-1&length=1&ending_at=x")]
    [InlineData("campaigns/url_info/details?campaign_id=c-9&message_variation_id=v-1")]
    [InlineData("campaigns/url_info/details?campaign_id=c-1&message_variation_id=v-9")]
    public async Task Reads_refuse_wrong_arguments(string path)
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        Answer answer = await Braze.GetAsync(path, null);

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Details_tell_what_was_seeded_and_when_it_was_sent()
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1")
        {
            Name = "Spring",
            Description = "Text",
            Tags = ["a"],
            Messages = [new SandboxMessage("v-1") { Content = new() { ["subject"] = "Hello" } }, new SandboxMessage("v-2") { Channel = "sms", Name = "Variant 2" }],
        });
        Clock.Advance(TimeSpan.FromMinutes(90));
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}]}""");

        Answer answer = await Braze.GetAsync("campaigns/details?campaign_id=c-1&include_has_translatable_content=true", null);

        answer.Json.Text().Should().Be("""
            {"message":"success","created_at":"2026-03-01T10:00:00.000Z","updated_at":"2026-03-01T10:00:00.000Z","archived":false,"draft":false,"enabled":true,
            "has_post_launch_draft":false,"name":"Spring","description":"Text","schedule_type":"api_triggered","channels":["email","sms"],
            "first_sent":"2026-03-01T11:00:00.000Z","last_sent":"2026-03-01T11:00:00.000Z","tags":["a"],"teams":[],
            "messages":{"v-1":{"subject":"Hello","channel":"email","name":"Variant 1","has_translatable_content":false},
            "v-2":{"channel":"sms","name":"Variant 2","has_translatable_content":false}},"conversion_behaviors":[]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Data_series_counts_who_was_reached_day_by_day()
    {
        Sandbox.Braze.Campaigns.Add("c-1", "c-2");
        Sandbox.Braze.Profiles.Set("u-1");
        Sandbox.Braze.Profiles.Set("u-2");
        Sandbox.Braze.Profiles.Set("u-3");
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"},{"external_user_id":"u-2"},{"external_user_id":"u-9"}]}""");
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}]}""");
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-2","broadcast":true}""");
        Clock.Advance(TimeSpan.FromDays(1));
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");

        Answer answer = await Braze.GetAsync("campaigns/data_series?campaign_id=c-1&length=3", null);
        Answer earlier = await Braze.GetAsync("campaigns/data_series?campaign_id=c-1&length=1&ending_at=2026-03-01T23:59:59Z", null);

        answer.Header("X-RateLimit-Limit").Should().Be("50000");
        answer.Json["data"]!.AsArray().Select(d => ((string)d!["time"]!, (int)d["unique_recipients"]!, (int)d["messages"]!["email"]![0]!["sent"]!))
            .Should().Equal(("2026-02-28", 0, 0), ("2026-03-01", 2, 3), ("2026-03-02", 3, 3));
        earlier.Json["data"].Text().Should().Be("""
            [{"time":"2026-03-01","messages":{"email":[{"variation_api_id":"c-1-variation-1","sent":3,"opens":0,"unique_opens":0,"clicks":0,"unique_clicks":0,
            "unsubscribes":0,"bounces":0,"delivered":3,"reported_spam":0}]},"conversions_by_send_time":0,"conversions":0,"unique_recipients":2,"revenue":0}]
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Data_series_of_an_api_campaign_counts_each_variation_that_was_sent()
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1") { Kind = SandboxCampaignKind.Api, Messages = [new SandboxMessage("v-1") { Channel = "ios_push" }, new SandboxMessage("v-2") { Channel = "ios_push" }] });
        Sandbox.Braze.Profiles.Set("u-1");
        await Braze.PostAsync("messages/send", """{"external_user_ids":["u-1"],"campaign_id":"c-1","messages":{"apple_push":{"message_variation_id":"v-2","alert":"Hi"}}}""");

        Answer answer = await Braze.GetAsync("campaigns/data_series?campaign_id=c-1&length=1", null);

        answer.Json["data"]![0]!["messages"]!["ios_push"]!.AsArray().Select(v => ((string)v!["variation_api_id"]!, (int)v["sent"]!)).Should().Equal(("v-1", 0), ("v-2", 1));
    }

    [Fact]
    public async Task Url_info_tells_the_links_of_a_message()
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1")
        {
            Messages = [new SandboxMessage("v-1") { Links = [new SandboxLink("l-1", new Uri("https://shop.test/a"), "a"), new SandboxLink("l-2", new Uri("https://shop.test/b"), "b")] }],
        });

        Answer all = await Braze.GetAsync("campaigns/url_info/details?campaign_id=c-1&message_variation_id=v-1", null);
        Answer one = await Braze.GetAsync("campaigns/url_info/details?campaign_id=c-1&message_variation_id=v-1&includes_link_id=l-2", null);

        all.Json["link_data"]!.AsArray().Should().HaveCount(2);
        one.Json.Text().Should().Be("""
            {"channel":"email","name":"Variant 1","link_data":[{"link_URL":"https://shop.test/b","link_id":"l-2","content_block_path_info":[],"link_alias":"b"}],"message":"success"}
            """.Trim());
    }

    [Fact]
    public async Task Duplicate_makes_a_draft_that_the_list_shows()
    {
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("c-1") { Description = "Text", Tags = ["a"] });

        Answer answer = await Braze.PostAsync("campaigns/duplicate", """{"campaign_id":"c-1","name":"Copy","tag_names":["b"]}""");

        answer.Status.Should().Be(202);
        answer.Header("X-RateLimit-Limit").Should().Be("100");
        string id = (string)(await Braze.GetAsync("campaigns/list", null)).Json["campaigns"]![1]!["id"]!;
        Answer copy = await Braze.GetAsync($"campaigns/details?campaign_id={id}", null);
        ((string?)copy.Json["name"], (string?)copy.Json["description"], copy.Json["tags"].Text(), (bool)copy.Json["draft"]!).Should().Be(("Copy", "Text", """["b"]""", true));
        (await Braze.PostAsync("campaigns/duplicate", """{"campaign_id":"c-1"}""")).Status.Should().Be(400);
        (await Braze.PostAsync("campaigns/duplicate", """{"campaign_id":"c-1","name":"x","tag_names":[1]}""")).Status.Should().Be(400);
        (await Braze.PostAsync("campaigns/duplicate", """{"campaign_id":"c-9","name":"x"}""")).Message.Should().Be("Invalid Campaign ID");
    }

    [Fact]
    public async Task AcceptUnknownMessageIds_takes_any_id_for_reads_too()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.Braze.AcceptUnknownMessageIds = true);
        using HttpClient client = sandbox.Braze.Client();

        (await client.GetAsync("campaigns/details?campaign_id=c-9", null)).Status.Should().Be(200);
        (await client.GetAsync("canvas/details?canvas_id=v-9", null)).Status.Should().Be(200);
        (await client.GetAsync("campaigns/list", null)).Json["campaigns"]!.AsArray().Should().BeEmpty();
    }
}
