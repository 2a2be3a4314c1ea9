namespace Integration.Sandbox.Tests;

public sealed class EmailTests : SandboxTest
{
    [Fact]
    public async Task Status_reaches_profiles_of_today_and_of_tomorrow()
    {
        Sandbox.Braze.Profiles.Set("u-1", new System.Text.Json.Nodes.JsonObject { ["email"] = "a@b.test" });

        Answer answer = await Braze.PostAsync("email/status", """{"email":["A@b.test","c@d.test"],"subscription_state":"unsubscribed"}""");
        await Braze.PostAsync(Wire.Track, """{"events":[{"email":"c@d.test","name":"visited","time":"2026-03-01"}]}""");
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-2","email":"c@d.test","email_subscribe":"opted_in"}]}""");

        (answer.Status, answer.Text).Should().Be((201, """{"message":"success"}"""));
        Sandbox.Braze.Profiles["u-1"]["email_subscribe"].Text().Should().Be("\"unsubscribed\"");
        Sandbox.Braze.Profiles.Single(p => p.ExternalId is null)["email_subscribe"].Text().Should().Be("\"unsubscribed\"");
        Sandbox.Braze.Profiles["u-2"]["email_subscribe"].Text().Should().Be("\"opted_in\"", "what the profile says itself comes first");
    }

    [Fact]
    public async Task Unsubscribes_lists_by_time_whoever_unsubscribed_by_any_call()
    {
        await Braze.PostAsync("email/status", """{"email":"a@b.test","subscription_state":"unsubscribed"}""");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1","email":"c@d.test","email_subscribe":"unsubscribed"}]}""");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Braze.PostAsync("email/blocklist", """{"email":"e@f.test"}""");
        await Braze.PostAsync("email/status", """{"email":"g@h.test","subscription_state":"unsubscribed"}""");
        await Braze.PostAsync("email/status", """{"email":"g@h.test","subscription_state":"subscribed"}""");

        (await ListAsync("email/unsubscribes?start_date=2026-03-01&end_date=2026-03-02")).Should().Equal("e@f.test", "c@d.test", "a@b.test");
        (await ListAsync("email/unsubscribes?start_date=2026-03-01&end_date=2026-03-02&sort_direction=asc&limit=1&offset=1")).Should().Equal("c@d.test");
        (await ListAsync("email/unsubscribes?start_date=2026-02-28&end_date=2026-03-01")).Should().BeEmpty("the last day ends with its first moment");
        (await ListAsync("email/unsubscribes?end_date=2026-03-02&email=C@d.test")).Should().Equal("c@d.test");
        (await ListAsync("email/unsubscribes?end_date=2026-03-02&email=g@h.test")).Should().BeEmpty();
        (await Braze.ReadAsync("email/unsubscribes?end_date=2026-03-02&email=a@b.test")).Text
            .Should().Be("""{"emails":[{"email":"a@b.test","unsubscribed_at":"2026-03-01T10:00:00.000Z"}],"message":"success"}""");
    }

    [Fact]
    public async Task Hard_bounces_are_listed_until_they_are_removed()
    {
        Sandbox.Braze.Addresses.HardBounce("a@b.test");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Braze.PostAsync("email/blocklist", """{"email":["c@d.test"]}""");
        (await ListAsync("email/hard_bounces?start_date=2026-03-01&end_date=2026-03-02")).Should().Equal("c@d.test", "a@b.test");

        await Braze.PostAsync("email/bounce/remove", """{"email":["a@b.test","nobody@b.test"]}""");

        (await ListAsync("email/hard_bounces?start_date=2026-03-01&end_date=2026-03-02")).Should().Equal("c@d.test");
        (await ListAsync("email/hard_bounces?start_date=2020-01-01&end_date=2020-01-02&email=c@d.test")).Should().Equal(["c@d.test"], "the address comes before the range");
    }

    [Fact]
    public async Task Range_begins_and_ends_at_midnight_in_UTC()
    {
        Clock.Advance(TimeSpan.FromHours(14));
        Sandbox.Braze.Addresses.HardBounce("a@b.test");

        (await ListAsync("email/hard_bounces?start_date=2026-03-01&end_date=2026-03-02")).Should().BeEmpty();
        (await ListAsync("email/hard_bounces?start_date=2026-03-02&end_date=2026-03-03")).Should().Equal("a@b.test");
    }

    [Fact]
    public async Task Spam_removal_takes_an_address_off_the_list()
    {
        Sandbox.Braze.Addresses.ReportSpam("a@b.test");
        Sandbox.Braze.Addresses.IsReportedAsSpam("A@B.test").Should().BeTrue();

        (await Braze.PostAsync("email/spam/remove", """{"email":"a@b.test"}""")).Status.Should().Be(201);

        Sandbox.Braze.Addresses.IsReportedAsSpam("a@b.test").Should().BeFalse();
    }

    [Theory]
    [InlineData("email/status", """{"email":"a@b.test"}""")]
    [InlineData("email/status", """{"email":"a@b.test","subscription_state":"maybe"}""")]
    [InlineData("email/status", """{"subscription_state":"subscribed"}""")]
    [InlineData("email/blocklist", """{"email":[]}""")]
    [InlineData("email/bounce/remove", """{"email":[1]}""")]
    [InlineData("email/spam/remove", "{}")]
    public async Task Change_refuses_what_is_not_as_documented(string path, string body)
    {
        Answer answer = await Braze.PostAsync(path, body);

        answer.Status.Should().Be(400);
        answer.Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Change_takes_50_addresses_and_refuses_51()
    {
        (await Braze.PostAsync("email/blocklist", Body(50))).Status.Should().Be(201);
        (await Braze.PostAsync("email/blocklist", Body(51))).Status.Should().Be(400);

        static string Body(int count) => $$"""{"email":[{{string.Join(',', Enumerable.Range(1, count).Select(i => $"\"a{i}@b.test\""))}}]}""";
    }

    [Theory]
    [InlineData("")]
    [InlineData("?start_date=2026-03-01")]
    [InlineData("?end_date=2026-03-01")]
    [InlineData("?email=a@b.test")]
    [InlineData("?start_date=2026-03-01&end_date=2026-03-01")]
    [InlineData("?start_date=2026-03-01&end_date=03/02/2026")]
    [InlineData("?start_date=2026-03-01&end_date=2026-03-02&limit=501")]
    [InlineData("?start_date=2026-03-01&end_date=2026-03-02&sort_direction=up")]
    public async Task List_refuses_a_query_that_is_not_as_documented(string query)
    {
        (await Braze.ReadAsync("email/unsubscribes" + query)).Status.Should().Be(400);
        (await Braze.ReadAsync("email/hard_bounces" + query)).Status.Should().Be(400);
    }

    private async Task<string?[]> ListAsync(string path) => [.. (await Braze.ReadAsync(path)).Json["emails"]!.AsArray().Select(e => (string?)e!["email"])];
}
