namespace Integration.Sandbox.Tests;

public sealed class SendTests : SandboxTest
{
    private const string Create = "sends/id/create";

    [Fact]
    public async Task Create_gives_the_id_back_or_makes_one()
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        Answer own = await Braze.PostAsync(Create, """{"campaign_id":"c-1","send_id":"s-1"}""");
        Answer made = await Braze.PostAsync(Create, """{"campaign_id":"c-1"}""");

        own.Status.Should().Be(201);
        own.Json.Text().Should().Be("""{"message":"success","send_id":"s-1"}""");
        ((string?)made.Json["send_id"]).Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"send_id":"s-1"}""")]
    [InlineData("""{"campaign_id":"c-9","send_id":"s-1"}""")]
    [InlineData("""{"campaign_id":"c-1","send_id":""}""")]
    [InlineData("""{"campaign_id":"c-1","send_id":"ø"}""")]
    [InlineData("""{"campaign_id":"c-1","send_id":7}""")]
    [InlineData("""{"campaign_id":"c-1","send_id":"12345678901234567890123456789012345678901234567890123456789012345"}""")]
    public async Task Create_refuses_wrong_arguments(string body)
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        (await Braze.PostAsync(Create, body)).Status.Should().Be(400);
    }

    [Fact]
    public async Task Create_works_100_times_a_day()
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        List<int> statuses = [];
        for (int i = 0; i < 101; i++)
        {
            statuses.Add((await Braze.PostAsync(Create, """{"campaign_id":"c-1"}""")).Status);
        }

        statuses.Should().Equal([.. Enumerable.Repeat(201, 100), 429]);
        Clock.Advance(TimeSpan.FromDays(1));
        (await Braze.PostAsync(Create, """{"campaign_id":"c-1"}""")).Status.Should().Be(201);
    }

    [Fact]
    public async Task Data_series_counts_what_was_sent_under_the_id_for_14_days()
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Profiles.Set("u-1");
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","send_id":"s-1","recipients":[{"external_user_id":"u-1"}]}""");
        await Braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","send_id":"s-2","recipients":[{"external_user_id":"u-1"}]}""");

        Answer answer = await Braze.GetAsync("sends/data_series?campaign_id=c-1&send_id=s-1&length=2", null);
        Clock.Advance(TimeSpan.FromDays(15));
        Answer later = await Braze.GetAsync("sends/data_series?campaign_id=c-1&send_id=s-1&length=20", null);

        answer.Json["data"]!.AsArray().Select(d => ((string)d!["time"]!, (int)d["unique_recipients"]!)).Should().Equal(("2026-02-28", 0), ("2026-03-01", 1));
        ((string?)answer.Json["data"]![1]!["messages"]!["email"]![0]!["variation_name"]).Should().Be("Variant 1");
        later.Json["data"]!.AsArray().Should().HaveCount(20).And.OnlyContain(d => (int)d!["unique_recipients"]! == 0);
    }

    [Theory]
    [InlineData("?send_id=s-1&length=1")]
    [InlineData("?campaign_id=c-9&send_id=s-1&length=1")]
    [InlineData("?campaign_id=c-1&length=1")]
    [InlineData("?campaign_id=c-1&send_id=s-1&length=101")]
    public async Task Data_series_refuses_wrong_arguments(string query)
    {
        Sandbox.Braze.Campaigns.Add("c-1");

        (await Braze.GetAsync("sends/data_series" + query, null)).Status.Should().Be(400);
    }
}
