using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed class TimelineTests : SandboxTest
{
    private string Path => $"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/external/users/C-1/timelines/T";

    [Fact]
    public async Task Get_shows_entries_and_describes_their_types()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Timelines.Put("u-1", "T", new SandboxTimelineEvent("tier_up", Clock.GetUtcNow()) { Payload = new JsonObject { ["tier"] = "gold" } });

        Answer answer = await Core.ReadAsync(Path);

        answer.Json["result"]![0].Text().Should().Be(
            $$"""{"event_stream_stream_id":"7e000000-0000-4000-8000-000000000001","event_stream_event_category_id":1,"event_stream_event_type_id":1,"target_id":1,"timestamp":{{Clock.GetUtcNow().ToUnixTimeMilliseconds()}},"created_at":{{Clock.GetUtcNow().ToUnixTimeMilliseconds()}},"event_stream_payload":{"tier":"gold"},"contexts":[]}""");
        answer.Json["event_types"].Text().Should().Be("""[{"id":1,"name":"tier up","slug":"tier_up","event_stream_event_category_id":1,"event_stream_stream_id":1}]""");
        ((int)answer.Json["count"]!).Should().Be(1);
    }

    [Fact]
    public async Task Get_keeps_to_types_count_and_time()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        DateTimeOffset now = Clock.GetUtcNow();
        foreach ((string type, int minute) in new[] { ("c", 2), ("a", 0), ("b", 1), ("a", 3) })
        {
            Sandbox.SessionM.Timelines.Put("u-1", "T", new SandboxTimelineEvent(type, now.AddMinutes(minute)));
        }

        (await TypesAsync("")).Should().Equal("a", "b", "c", "a");
        (await TypesAsync("?count=2")).Should().Equal("a", "b");
        (await TypesAsync("?event_types=a,c")).Should().Equal("a", "c", "a");
        (await TypesAsync($"?since={now.AddMinutes(1).ToUnixTimeMilliseconds()}")).Should().Equal("c", "a");
        Sandbox.SessionM.Timelines.CountsSeconds = true;
        (await TypesAsync($"?since={now.AddMinutes(2).ToUnixTimeSeconds()}")).Should().Equal("a");

        async Task<string[]> TypesAsync(string query)
        {
            JsonNode answer = (await Core.ReadAsync(Path + query)).Json;
            return [.. answer["result"]!.AsArray().Select(e => (string)answer["event_types"]!.AsArray().Single(t => (int)t!["id"]! == (int)e!["event_stream_event_type_id"]!)!["slug"]!)];
        }
    }

    [Theory]
    [InlineData("?count=0")]
    [InlineData("?count=1001")]
    [InlineData("?count=x")]
    [InlineData("?since=yesterday")]
    public async Task Get_refuses_what_is_no_number(string query)
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Timelines.Add("T");

        (await Core.ReadAsync(Path + query)).ErrorCode.Should().Be("argument_error");
    }

    [Fact]
    public async Task Get_knows_no_other_timeline_and_no_other_user()
    {
        (await Core.ReadAsync(Path)).ErrorCode.Should().Be("user_not_found");
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        (await Core.ReadAsync(Path)).ErrorCode.Should().Be("not_found");
    }

    [Fact]
    public async Task Events_show_only_where_a_timeline_shows_them()
    {
        Sandbox.SessionM.Users.Add("u-1", "C-1");
        Sandbox.SessionM.Timelines.Add("T");
        Sandbox.SessionM.Timelines.Add("AUDIT", showsEvents: false);

        await Core.PostAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/users/u-1/events", """{"events":{"a":[{"x":1}]}}""");

        Sandbox.SessionM.Timelines.Of("u-1", "T").Should().ContainSingle().Which.Payload.ToJsonString().Should().Be("""{"x":1,"event_type_slug":"a"}""");
        Sandbox.SessionM.Timelines.Of("u-1", "AUDIT").Should().BeEmpty();
    }
}
