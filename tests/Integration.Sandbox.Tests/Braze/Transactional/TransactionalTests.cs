namespace Integration.Sandbox.Tests;

public sealed class TransactionalTests : SandboxTest
{
    private const string Send = "transactional/v1/campaigns/t-1/send";
    private const string Body = """{"external_send_id":"o-1","recipient":{"external_user_id":"u-1"}}""";

    private void Seed() => Sandbox.Braze.Campaigns.Add(new SandboxCampaign("t-1") { Kind = SandboxCampaignKind.Transactional });

    [Fact]
    public async Task Send_writes_attributes_records_the_send_and_answers_its_status()
    {
        Seed();

        Answer answer = await Braze.PostAsync(Send, """
            {"external_send_id":"o-1/a==","trigger_properties":{"order":"1"},"recipient":{"external_user_id":"u-1","attributes":{"email":"a@b.test"}}}
            """);

        answer.Status.Should().Be(201);
        SandboxSend send = Sandbox.Braze.Sends.Should().ContainSingle().Subject;
        answer.Json.Text().Should().Be($$"""
            {"dispatch_id":"{{send.DispatchId}}","status":"sent","metadata":{"received_at":"2026-03-01T10:00:00.000Z","enqueued_at":"2026-03-01T10:00:00.000Z",
            "executed_at":"2026-03-01T10:00:00.000Z","sent_at":"2026-03-01T10:00:00.000Z","campaign_api_id":"t-1","external_send_id":"o-1/a=="} }
            """.ReplaceLineEndings("").Replace("} }", "}}", StringComparison.Ordinal));
        send.Should().BeEquivalentTo(new { Kind = SandboxSendKind.Transactional, Id = "t-1", ExternalSendId = "o-1/a==", Broadcast = false });
        send.Recipients.Should().ContainSingle().Which.ReachesProfile.Should().BeTrue();
        Sandbox.Braze.Profiles["u-1"].Email.Should().Be("a@b.test");
    }

    [Fact]
    public async Task A_repeat_sends_nothing_and_tells_the_first_answer_once_that_is_no_longer_queued()
    {
        Seed();
        Answer first = await Braze.PostAsync(Send, Body);

        Answer queued = await Braze.PostAsync(Send, Body);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Answer repeat = await Braze.PostAsync(Send, Body);
        Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(2));
        Answer late = await Braze.PostAsync(Send, Body);
        int within = Sandbox.Braze.Sends.Count;
        Clock.Advance(TimeSpan.FromSeconds(1));
        Answer after = await Braze.PostAsync(Send, Body);

        queued.Status.Should().Be(400);
        queued.Message.Should().Be("The external reference has been queued. Please retry to obtain send_id.");
        repeat.Text.Should().Be(first.Text);
        late.Text.Should().Be(first.Text);
        within.Should().Be(1);
        after.Text.Should().NotBe(first.Text);
        Sandbox.Braze.Sends.Should().HaveCount(2);
    }

    [Fact]
    public async Task Without_an_id_and_after_a_refusal_every_request_counts()
    {
        Seed();
        await Braze.PostAsync(Send, """{"external_send_id":"o-1","recipient":{}}""");
        await Braze.PostAsync(Send, Body);
        await Braze.PostAsync(Send, """{"recipient":{"external_user_id":"u-1"}}""");
        await Braze.PostAsync(Send, """{"recipient":{"external_user_id":"u-1"}}""");

        Sandbox.Braze.Sends.Should().HaveCount(3);
        Sandbox.Braze.Profiles.Should().BeEmpty("no attributes, no new user");
    }

    [Theory]
    [InlineData("t-9", "Campaign does not exist")]
    [InlineData("c-1", "The campaign is not a transactional campaign. *")]
    [InlineData("t-archived", "The campaign is archived. *")]
    [InlineData("t-paused", "The campaign is paused. *")]
    public async Task Send_refuses_a_campaign_that_cannot_be_sent(string campaign, string message)
    {
        Sandbox.Braze.Campaigns.Add("c-1");
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("t-archived") { Kind = SandboxCampaignKind.Transactional, Archived = true });
        Sandbox.Braze.Campaigns.Add(new SandboxCampaign("t-paused") { Kind = SandboxCampaignKind.Transactional, Paused = true });

        Answer answer = await Braze.PostAsync($"transactional/v1/campaigns/{campaign}/send", Body);

        answer.Status.Should().Be(400);
        answer.Message.Should().Match(message);
        Sandbox.Braze.Sends.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"recipient":[{"external_user_id":"u-1"}]}""")]
    [InlineData("""{"recipient":{"email":"a@b.test"}}""")]
    [InlineData("""{"recipient":{"braze_id":"b"}}""")]
    [InlineData("""{"recipient":{"external_user_id":"u-1","user_alias":{"alias_name":"a","alias_label":"l"}}}""")]
    [InlineData("""{"recipient":{"external_user_id":"u-1","attributes":{"email":"nobody"}}}""")]
    [InlineData("""{"external_send_id":"a b","recipient":{"external_user_id":"u-1"}}""")]
    [InlineData("""{"external_send_id":"","recipient":{"external_user_id":"u-1"}}""")]
    [InlineData("""{"trigger_properties":[],"recipient":{"external_user_id":"u-1"}}""")]
    public async Task Send_refuses_what_is_documented_as_wrong(string body)
    {
        Seed();

        (await Braze.PostAsync(Send, body)).Status.Should().Be(400);
        Sandbox.Braze.Sends.Should().BeEmpty();
    }

    [Fact]
    public async Task Reset_forgets_the_ids()
    {
        Seed();
        await Braze.PostAsync(Send, Body);

        Sandbox.Braze.Reset();
        Seed();

        (await Braze.PostAsync(Send, Body)).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_key_without_the_permission_is_told_so_in_the_endpoints_own_words()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.Braze.DeniedPermissions.Add("transactional.send"));
        using HttpClient client = sandbox.Braze.Client();

        Answer answer = await client.PostAsync(Send, Body);

        answer.Status.Should().Be(403);
        answer.Message.Should().Be("You do not have permission to access this resource");
    }
}
