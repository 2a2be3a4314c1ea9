namespace Integration.Sandbox.Tests;

public sealed class CanvasReadTests : SandboxTest
{
    private static SandboxCanvas Journey() => new("v-1")
    {
        Name = "Journey",
        Tags = ["a"],
        Steps =
        [
            new SandboxCanvasStep("s-1")
            {
                Messages = [new SandboxMessage("m-1") { Links = [new SandboxLink("l-1", new Uri("https://shop.test/a"), "a")] }],
                NextStepIds = ["s-2"],
            },
            new SandboxCanvasStep("s-2") { Messages = [new SandboxMessage("m-2") { Channel = "sms" }] },
        ],
    };

    [Fact]
    public async Task List_and_details_tell_what_was_seeded_and_who_entered()
    {
        Sandbox.Braze.Canvases.Add(Journey());
        Sandbox.Braze.Canvases.Add(new SandboxCanvas("v-2") { Archived = true });
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","recipients":[{"external_user_id":"u-1"}]}""");

        Answer list = await Braze.GetAsync("canvas/list", null);
        Answer details = await Braze.GetAsync("canvas/details?canvas_id=v-1", null);

        list.Json.Text().Should().Be("""{"message":"success","canvases":[{"id":"v-1","last_edited":"2026-03-01T10:00:00.000Z","name":"Journey","tags":["a"]}]}""");
        details.Json.Text().Should().Be("""
            {"created_at":"2026-03-01T10:00:00.000Z","updated_at":"2026-03-01T10:00:00.000Z","name":"Journey","description":"","archived":false,"draft":false,"enabled":true,
            "has_post_launch_draft":false,"schedule_type":"api_triggered","first_entry":"2026-03-01T10:01:00.000Z","last_entry":"2026-03-01T10:01:00.000Z","channels":["email","sms"],
            "variants":[{"name":"Variant 1","id":"v-1-variant-1","first_step_ids":["s-1"],"first_step_id":"s-1"}],"tags":["a"],"teams":[],
            "steps":[{"name":"s-1","type":"message","id":"s-1","next_step_ids":["s-2"],"next_paths":[{"name":null,"next_step_id":"s-2"}],"channels":["email"],
            "messages":{"m-1":{"channel":"email","name":"Variant 1"}}},
            {"name":"s-2","type":"message","id":"s-2","next_step_ids":[],"next_paths":[],"channels":["sms"],"messages":{"m-2":{"channel":"sms","name":"Variant 1"}}}],
            "message":"success"}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Data_series_and_summary_count_entries()
    {
        Sandbox.Braze.Canvases.Add(Journey());
        Sandbox.Braze.Profiles.Set("u-1");
        await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","recipients":[{"external_user_id":"u-1"},{"external_user_id":"u-9"}]}""");
        Clock.Advance(TimeSpan.FromDays(1));
        await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","broadcast":true}""");

        Answer series = await Braze.GetAsync("canvas/data_series?canvas_id=v-1&ending_at=2026-03-02T00:00:00Z&starting_at=2026-02-28T00:00:00Z", null);
        Answer summary = await Braze.GetAsync("canvas/data_summary?canvas_id=v-1&ending_at=2026-03-02T00:00:00Z&length=14&include_variant_breakdown=true&include_step_breakdown=true", null);

        series.Json["data"]!["stats"].Text().Should().Be("""
            [{"time":"2026-02-28","total_stats":{"revenue":0,"conversions":0,"conversions_by_entry_time":0,"entries":0}},
            {"time":"2026-03-01","total_stats":{"revenue":0,"conversions":0,"conversions_by_entry_time":0,"entries":1}},
            {"time":"2026-03-02","total_stats":{"revenue":0,"conversions":0,"conversions_by_entry_time":0,"entries":1}}]
            """.ReplaceLineEndings(""));
        var data = summary.Json["data"]!;
        ((string)data["name"]!, (int)data["total_stats"]!["entries"]!, (int)data["variant_stats"]!["v-1-variant-1"]!["entries"]!).Should().Be(("Journey", 2, 2));
        ((int)data["step_stats"]!["s-1"]!["messages"]!["email"]![0]!["sent"]!, (int)data["step_stats"]!["s-2"]!["messages"]!["sms"]![0]!["sent"]!).Should().Be((2, 0));
    }

    [Theory]
    [InlineData("canvas/details?canvas_id=v-9")]
    [InlineData("canvas/data_series?canvas_id=v-9&length=1")]
    [InlineData("canvas/data_series?canvas_id=v-1")]
    [InlineData("canvas/data_series?canvas_id=v-1&length=15")]
    [InlineData("canvas/data_summary?canvas_id=v-1&starting_at=2026-03-02&ending_at=2026-03-01")]
    [InlineData("canvas/url_info/details?canvas_step_id=s-9&message_variation_id=m-1")]
    [InlineData("canvas/url_info/details?canvas_step_id=s-1&message_variation_id=m-2")]
    public async Task Reads_refuse_wrong_arguments(string path)
    {
        Sandbox.Braze.Canvases.Add(Journey());

        (await Braze.GetAsync(path, null)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Url_info_finds_the_step_without_the_canvas()
    {
        Sandbox.Braze.Canvases.Add(Journey());

        Answer answer = await Braze.GetAsync("canvas/url_info/details?canvas_step_id=s-1&message_variation_id=m-1", null);

        answer.Status.Should().Be(200);
        answer.Json["link_data"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Duplicate_makes_a_draft_that_the_list_shows()
    {
        Sandbox.Braze.Canvases.Add(Journey());

        (await Braze.PostAsync("canvas/duplicate", """{"canvas_id":"v-1","name":"Copy","description":"Other"}""")).Status.Should().Be(202);

        string id = (string)(await Braze.GetAsync("canvas/list", null)).Json["canvases"]![1]!["id"]!;
        Answer copy = await Braze.GetAsync($"canvas/details?canvas_id={id}", null);
        ((string?)copy.Json["name"], (string?)copy.Json["description"], copy.Json["tags"].Text(), (bool)copy.Json["draft"]!).Should().Be(("Copy", "Other", """["a"]""", true));
        (await Braze.PostAsync("canvas/duplicate", """{"canvas_id":"v-9","name":"x"}""")).Message.Should().Be("Invalid Canvas ID");
        (await Braze.PostAsync("canvas/duplicate", """{"canvas_id":"v-1"}""")).Status.Should().Be(400);
    }
}
