using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class SegmentTests : SandboxTest
{
    [Fact]
    public async Task List_and_details_give_back_what_was_added()
    {
        Sandbox.Braze.Segments.Add(new SandboxSegment("s-1", "Gold")
        {
            Description = "tier equals gold",
            TextDescription = "The best",
            AnalyticsTrackingEnabled = true,
            Tags = ["tier"],
            Teams = ["Loyalty"],
        });
        Clock.Advance(TimeSpan.FromHours(1));

        (await Braze.ReadAsync("segments/list")).Text.Should().Be("""{"segments":[{"id":"s-1","name":"Gold","analytics_tracking_enabled":true,"tags":["tier"]}],"message":"success"}""");
        (await Braze.ReadAsync("segments/details?segment_id=s-1")).Text.Should().Be(
            """{"created_at":"2026-03-01T10:00:00.000Z","updated_at":"2026-03-01T10:00:00.000Z","name":"Gold","description":"tier equals gold","text_description":"The best","tags":["tier"],"teams":["Loyalty"],"message":"success"}""");
        Sandbox.Braze.Segments.Contains("s-1").Should().BeTrue();
    }

    [Fact]
    public async Task List_pages_by_100_from_either_end()
    {
        for (int i = 1; i <= 101; i++)
        {
            Sandbox.Braze.Segments.Add(new SandboxSegment($"s-{i}", "x"));
        }

        (await IdsAsync("")).Should().HaveCount(100).And.StartWith("s-1");
        (await IdsAsync("?page=1")).Should().Equal("s-101");
        (await IdsAsync("?page=1&sort_direction=desc")).Should().Equal("s-1");
        (await IdsAsync("?page=2")).Should().BeEmpty();

        async Task<string?[]> IdsAsync(string query) => [.. (await Braze.ReadAsync("segments/list" + query)).Json["segments"]!.AsArray().Select(s => (string?)s!["id"])];
    }

    [Fact]
    public async Task Size_counts_the_members_there_were_by_each_day()
    {
        Sandbox.Braze.Segments.Add(new SandboxSegment("gold", "Gold") { Members = p => p["tier"].Text() == "\"gold\"" }, new SandboxSegment("all", "All"));
        Sandbox.Braze.Profiles.Set("u-1", new JsonObject { ["tier"] = "gold" });
        Clock.Advance(TimeSpan.FromDays(1));
        Sandbox.Braze.Profiles.Set("u-2", new JsonObject { ["tier"] = "gold" });
        Sandbox.Braze.Profiles.Set("u-3");

        (await Braze.ReadAsync("segments/data_series?segment_id=gold&length=3")).Text.Should().Be(
            """{"data":[{"time":"2026-02-28","size":0},{"time":"2026-03-01","size":1},{"time":"2026-03-02","size":2}],"message":"success"}""");
        (await Braze.ReadAsync("segments/data_series?segment_id=all&length=1")).Json["data"]![0]!["size"].Text().Should().Be("3");
    }

    [Theory]
    [InlineData("segments/list?page=-1")]
    [InlineData("segments/list?sort_direction=up")]
    [InlineData("segments/details")]
    [InlineData("segments/details?segment_id=s-9")]
    [InlineData("segments/data_series?segment_id=s-9&length=1")]
    [InlineData("segments/data_series?segment_id=s-1")]
    [InlineData("segments/data_series?segment_id=s-1&length=101")]
    public async Task Read_refuses_a_query_that_is_not_as_documented(string path)
    {
        Sandbox.Braze.Segments.Add(new SandboxSegment("s-1", "x"));

        (await Braze.ReadAsync(path)).Status.Should().Be(400);
    }
}
