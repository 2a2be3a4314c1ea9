namespace Integration.Sandbox.Tests;

public sealed class BroadcastLimitTests : SandboxTest
{
    private const string Messages = "messages/send";
    private const string CampaignSchedule = "campaigns/trigger/schedule/create";

    protected override void Configure(SandboxOptions options) => options.Braze.AcceptUnknownMessageIds = true;

    [Fact]
    public async Task The_eleventh_broadcast_of_a_minute_to_one_audience_is_refused_with_the_headers()
    {
        List<Answer> answers = [];
        for (int i = 0; i < 11; i++)
        {
            answers.Add(await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}"""));
        }

        answers.Select(a => a.Status).Should().Equal([.. Enumerable.Repeat(201, 10), 429]);
        answers[0].Header("X-RateLimit-Limit").Should().Be("10");
        answers[0].Header("X-RateLimit-Remaining").Should().Be("9");
        answers[10].Header("X-RateLimit-Remaining").Should().Be("0");
        answers[10].Header("X-RateLimit-Reset").Should().Be($"{Clock.GetUtcNow().AddMinutes(1).ToUnixTimeSeconds()}");
        Sandbox.Braze.Sends.Should().HaveCount(10);
    }

    [Fact]
    public async Task Sends_to_named_users_do_not_count_and_are_not_held_back()
    {
        for (int i = 0; i < 12; i++)
        {
            await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");
        }

        Answer named = await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}]}""");

        named.Status.Should().Be(201);
        named.Header("X-RateLimit-Limit").Should().Be("250000");
        named.Header("X-RateLimit-Remaining").Should().Be("249999");
    }

    [Fact]
    public async Task A_different_campaign_filter_or_segment_is_another_audience_and_another_endpoint_is_not()
    {
        for (int i = 0; i < 9; i++)
        {
            await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");
        }

        Answer scheduled = await Braze.PostAsync(CampaignSchedule, """{"campaign_id":"c-1","broadcast":true,"schedule":{"time":"2026-05-01T00:00:00Z"}}""");
        Answer refused = await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");
        Answer filtered = await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true,"audience":{"AND":[]}}""");
        Answer other = await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-2","broadcast":true}""");
        Answer canvas = await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"c-1","broadcast":true}""");
        Answer segment = await Braze.PostAsync(Messages, """{"campaign_id":"c-1","segment_id":"s-1","broadcast":true,"messages":{"apple_push":{"message_variation_id":"v","alert":"Hi"}}}""");

        scheduled.Header("X-RateLimit-Remaining").Should().Be("0");
        refused.Status.Should().Be(429);
        new[] { filtered, other, canvas, segment }.Select(a => (a.Status, a.Header("X-RateLimit-Remaining"))).Should().AllBeEquivalentTo((201, "9"));
    }

    [Fact]
    public async Task The_251st_broadcast_of_a_minute_is_refused_whatever_its_audience_and_the_next_minute_begins_anew()
    {
        string? told = null;
        for (int i = 0; i < 250; i++)
        {
            Answer answer = await Braze.PostAsync(Wire.Campaign, $$"""{"campaign_id":"c-{{i}}","broadcast":true}""");
            answer.Status.Should().Be(201);
            told = answer.Header("X-RateLimit-Limit");
        }

        Answer refused = await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","broadcast":true}""");
        Clock.Advance(TimeSpan.FromMinutes(1));
        Answer later = await Braze.PostAsync(Wire.Canvas, """{"canvas_id":"v-1","broadcast":true}""");

        told.Should().Be("250", "it is the closer of the two");
        refused.Status.Should().Be(429);
        refused.Header("X-RateLimit-Limit").Should().Be("250");
        later.Status.Should().Be(201);
    }

    [Fact]
    public async Task Reset_and_a_limit_of_the_hosts_own_take_their_place()
    {
        for (int i = 0; i < 10; i++)
        {
            await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""");
        }

        Sandbox.Braze.Reset();
        (await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""")).Status.Should().Be(201);

        await using SandboxServer own = await SandboxServer.StartAsync(options =>
        {
            options.Braze.AcceptUnknownMessageIds = true;
            options.Braze.RateLimits.Limit(7, TimeSpan.FromHours(1), HttpMethod.Post, Wire.Campaign);
        });
        using HttpClient client = own.Braze.Client();
        (await client.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","broadcast":true}""")).Header("X-RateLimit-Limit").Should().Be("7");
    }
}
