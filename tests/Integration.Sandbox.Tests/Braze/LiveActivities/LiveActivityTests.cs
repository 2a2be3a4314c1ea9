namespace Integration.Sandbox.Tests;

public sealed class LiveActivityTests : SandboxTest
{
    private const string Start = "messages/live_activity/start";
    private const string Update = "messages/live_activity/update";

    private const string Required = """
        "app_id":"app-1","activity_id":"a-1","activity_attributes_type":"Match","activity_attributes":{"home":"Reds"},"content_state":{"goals":0},
        "notification":{"alert":{"title":"T","body":"B"}}
        """;

    protected override void Configure(SandboxOptions options) => options.HistoryCapacity = 3;

    [Fact]
    public async Task Start_and_update_keep_the_latest_state()
    {
        Sandbox.Braze.Profiles.Set("u-1");

        Answer started = await Braze.PostAsync(Start, $$"""{ {{Required}}, "external_user_ids":["u-1"],"user_aliases":[{"alias_name":"a","alias_label":"l"}] }""");
        Answer updated = await Braze.PostAsync(Update, """{"app_id":"app-1","activity_id":"a-1","content_state":{"goals":1}}""");
        Answer ended = await Braze.PostAsync(Update, """{"app_id":"app-1","activity_id":"a-1","content_state":{"goals":2},"end_activity":true,"dismissal_date":"2026-03-01T12:00:00Z"}""");

        new[] { started, updated, ended }.Select(a => (a.Status, a.Text)).Should().AllBeEquivalentTo((201, """{"message":"success"}"""));
        SandboxLiveActivity activity = Sandbox.Braze.LiveActivities.Should().ContainSingle().Subject;
        activity.Should().BeEquivalentTo(new { ActivityId = "a-1", AppId = "app-1", Updates = 2, Ended = true });
        activity.ContentState.Text().Should().Be("""{"goals":2}""");
        activity.Attributes.Text().Should().Be("""{"home":"Reds"}""");
        activity.Recipients.Select(r => r.ReachesProfile).Should().Equal(true, false);
    }

    [Fact]
    public async Task Update_takes_an_activity_that_an_app_started_and_keeps_the_newest()
    {
        foreach (int i in Enumerable.Range(1, 4))
        {
            await Braze.PostAsync(Update, $$"""{"app_id":"app-1","activity_id":"a-{{i}}","content_state":{} }""");
        }

        Sandbox.Braze.LiveActivities.Select(a => a.ActivityId).Should().Equal("a-2", "a-3", "a-4");
    }

    [Theory]
    [InlineData("", "No Recipients")]
    [InlineData(""" ,"segment_id":"s-1","custom_audience":{} """, "Only one of*")]
    [InlineData(""" ,"segment_id":"s-1","external_user_ids":["u-1"] """, "Only one of*")]
    [InlineData(""" ,"segment_id":"s-1","stale_date":"soon" """, "'stale_date' is not valid")]
    [InlineData(""" ,"custom_audience":[] """, "'custom_audience' is not valid")]
    public async Task Start_refuses_what_is_documented_as_wrong(string more, string message)
    {
        Answer answer = await Braze.PostAsync(Start, $$"""{ {{Required}} {{more}} }""");

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
        Sandbox.Braze.LiveActivities.Should().BeEmpty();
    }

    [Theory]
    [InlineData("app_id")]
    [InlineData("activity_id")]
    [InlineData("activity_attributes_type")]
    [InlineData("activity_attributes")]
    [InlineData("content_state")]
    [InlineData("notification")]
    public async Task Start_needs_each_required_member(string member)
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse($$"""{ {{Required}}, "segment_id":"s-1" }""")!.AsObject();
        (await Braze.PostAsync(Start, body.ToJsonString())).Status.Should().Be(201);
        body.Remove(member);

        (await Braze.PostAsync(Start, body.ToJsonString())).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("""{"activity_id":"a-1","content_state":{}}""")]
    [InlineData("""{"app_id":"app-1","content_state":{}}""")]
    [InlineData("""{"app_id":"app-1","activity_id":"a-1"}""")]
    [InlineData("""{"app_id":"app-1","activity_id":"a-1","content_state":{},"end_activity":"yes"}""")]
    [InlineData("""{"app_id":"app-1","activity_id":"a-1","content_state":{},"notification":"x"}""")]
    public async Task Update_refuses_what_is_documented_as_wrong(string body)
    {
        (await Braze.PostAsync(Update, body)).Status.Should().Be(400);
    }
}
