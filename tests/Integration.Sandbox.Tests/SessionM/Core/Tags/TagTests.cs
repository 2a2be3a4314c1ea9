namespace Integration.Sandbox.Tests;

public sealed class TagTests : SandboxTest
{
    private Task<Answer> PostAsync(string body) => Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), body);

    [Fact]
    public async Task Post_without_ttl_counts()
    {
        Sandbox.SessionM.Users.Add("u-1");

        await PostAsync("""{"tags":["visit","vip"]}""");
        Answer answer = await PostAsync("""{"tags":["visit"]}""");

        answer.Text.Should().Be("""{"status":"ok","tags":{"visit":2}}""");
        Sandbox.SessionM.Tags.Of("u-1").Values.Select(t => (t.Name, t.Count, t.ExpiresAt))
            .Should().BeEquivalentTo([("visit", (long?)2, (DateTimeOffset?)null), ("vip", 1, null)]);
    }

    [Fact]
    public async Task Post_with_ttl_sets_tags_that_disappear_in_time()
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await PostAsync("""{"tags":["vip"],"ttl":60}""");

        answer.Text.Should().Be("""{"status":"ok","tags":{"vip":"2026-03-01 10:01:00"}}""");
        Sandbox.SessionM.Tags.Of("u-1")["vip"].Should().BeEquivalentTo(
            new { Name = "vip", Count = (long?)null, ExpiresAt = Clock.GetUtcNow() + TimeSpan.FromSeconds(60) });
        Clock.Advance(TimeSpan.FromSeconds(59));
        Sandbox.SessionM.Tags.Of("u-1").Should().ContainKey("vip");
        Clock.Advance(TimeSpan.FromSeconds(1));
        Sandbox.SessionM.Tags.Of("u-1").Should().BeEmpty();
        (await Core.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null)).Text.Should().Be("""{"status":"ok","tags":{}}""");
    }

    [Fact]
    public async Task Post_with_ttl_again_starts_the_time_anew()
    {
        Sandbox.SessionM.Users.Add("u-1");
        await PostAsync("""{"tags":["vip"],"ttl":60}""");
        Clock.Advance(TimeSpan.FromSeconds(30));

        await PostAsync("""{"tags":["vip"],"ttl":60}""");

        Sandbox.SessionM.Tags.Of("u-1")["vip"].ExpiresAt.Should().Be(Clock.GetUtcNow() + TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Post_of_the_other_kind_is_refused_whole()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Tags.SetCounter("u-1", "visit", 3);
        Sandbox.SessionM.Tags.SetExpiring("u-1", "vip", Clock.GetUtcNow().AddDays(1));

        Answer expiring = await PostAsync("""{"tags":["new","visit"],"ttl":60}""");
        Answer counting = await PostAsync("""{"tags":["other","vip"]}""");

        expiring.ErrorCode.Should().Be("validation");
        counting.ErrorCode.Should().Be("validation");
        Sandbox.SessionM.Tags.Of("u-1").Keys.Should().BeEquivalentTo("visit", "vip");
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(3);
    }

    [Fact]
    public async Task A_tag_that_expired_may_become_a_counter()
    {
        Sandbox.SessionM.Users.Add("u-1");
        await PostAsync("""{"tags":["vip"],"ttl":1}""");
        Clock.Advance(TimeSpan.FromSeconds(1));

        Answer answer = await PostAsync("""{"tags":["vip"]}""");

        answer.Text.Should().Be("""{"status":"ok","tags":{"vip":1}}""");
    }

    [Theory]
    [InlineData("""{}""", "missing_data")]
    [InlineData("""{"tags":null}""", "missing_data")]
    [InlineData("""{"tags":[]}""", "missing_data")]
    [InlineData("""{"tags":"vip"}""", "missing_data")]
    [InlineData("""{"tags":["vip"," "]}""", "validation")]
    [InlineData("""{"tags":["vip",1]}""", "validation")]
    [InlineData("""{"tags":["vip"],"ttl":0}""", "validation")]
    [InlineData("""{"tags":["vip"],"ttl":-1}""", "validation")]
    [InlineData("""{"tags":["vip"],"ttl":1.5}""", "validation")]
    [InlineData("""{"tags":["vip"],"ttl":"60"}""", "validation")]
    [InlineData("""{"tags":["vip"],"ttl":null}""", "validation")]
    public async Task Post_refuses_in_the_envelope_with_http_200(string body, string code)
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await PostAsync(body);

        answer.Status.Should().Be(200);
        ((string?)answer.Json["status"]).Should().Be("error");
        answer.ErrorCode.Should().Be(code);
        Sandbox.SessionM.Tags.Of("u-1").Should().BeEmpty();
    }

    [Fact]
    public async Task Post_and_list_answer_user_not_found_for_an_unknown_user()
    {
        Answer[] answers =
        [
            await PostAsync("""{"tags":["vip"]}"""),
            await Core.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null),
            await Core.PostAsync(Sandbox.SessionM.TagsOfExternal("C-100"), """{"tags":["vip"]}"""),
            await Core.GetAsync(Sandbox.SessionM.TagsOfExternal("C-100"), messageId: null),
        ];

        answers.Should().OnlyContain(a => a.Status == 404 && a.ErrorCode == "user_not_found");
        Sandbox.SessionM.Users.Should().BeEmpty();
    }

    [Theory]
    [InlineData("C-100")]
    [InlineData("a/b c?d#e")]
    [InlineData("50%2Foff")]
    [InlineData("jürgen+1@b.test")]
    public async Task External_ids_name_the_same_user_whatever_they_contain(string externalId)
    {
        Sandbox.SessionM.Users.Add("u-1", externalId);

        await Core.PostAsync(Sandbox.SessionM.TagsOfExternal(externalId), """{"tags":["visit"]}""");
        await PostAsync("""{"tags":["visit"]}""");
        Answer list = await Core.GetAsync(Sandbox.SessionM.TagsOfExternal(externalId), messageId: null);

        list.Text.Should().Be("""{"status":"ok","tags":{"visit":2}}""");
        Sandbox.SessionM.Tags.OfExternal(externalId)["visit"].Count.Should().Be(2);
    }

    [Fact]
    public async Task AcceptUnknownUsers_creates_them_when_first_named()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.SessionM.AcceptUnknownUsers = true);
        using HttpClient core = sandbox.SessionM.Core();

        Answer byId = await core.PostAsync(sandbox.SessionM.TagsOf("u-1"), """{"tags":["vip"]}""");
        Answer byExternalId = await core.PostAsync(sandbox.SessionM.TagsOfExternal("C-100"), """{"tags":["vip"]}""");

        byId.Status.Should().Be(200);
        byExternalId.Status.Should().Be(200);
        sandbox.SessionM.Users.Should().HaveCount(2);
        sandbox.SessionM.Tags.OfExternal("C-100").Should().ContainKey("vip");
    }
}
