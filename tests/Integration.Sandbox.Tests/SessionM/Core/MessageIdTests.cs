namespace Integration.Sandbox.Tests;

public sealed class MessageIdTests : SandboxTest
{
    private const string Visit = """{"tags":["visit"]}""";

    [Fact]
    public async Task Answer_echoes_id_and_date()
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer answer = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");

        answer.Header("Message-Id").Should().Be("m-1");
        answer.Header("Message-Date").Should().Be("Sun, 01 Mar 2026 10:00:00 GMT");
        answer.Header("Cached-Message").Should().BeNull();
    }

    [Fact]
    public async Task Answer_repeats_the_first_answer_within_30_minutes_and_changes_nothing()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Answer first = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");
        Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));

        Answer second = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");

        second.Text.Should().Be(first.Text);
        second.Header("Cached-Message").Should().Be("true");
        second.Header("Message-Date").Should().Be(first.Header("Message-Date"));
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
        Sandbox.Calls.Select(c => c.IsReplay).Should().Equal(false, true);
    }

    [Fact]
    public async Task Answer_forgets_the_id_after_30_minutes()
    {
        Sandbox.SessionM.Users.Add("u-1");
        await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");
        Clock.Advance(TimeSpan.FromMinutes(30));

        Answer second = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");

        second.Header("Cached-Message").Should().BeNull();
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(2);
    }

    [Fact]
    public async Task Calls_without_an_id_count_each_time()
    {
        Sandbox.SessionM.Users.Add("u-1");

        Answer first = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit);
        await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit);

        first.Header("Message-Id").Should().BeNull();
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(2);
    }

    [Fact]
    public async Task A_call_refused_before_processing_leaves_its_id_unused()
    {
        Sandbox.SessionM.Users.Add("u-1");
        Sandbox.SessionM.Fail(HttpMethod.Post, Wire.TagsRoute, Fault.Status(System.Net.HttpStatusCode.ServiceUnavailable));
        await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");

        Answer second = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), Visit, "m-1");

        second.Status.Should().Be(200);
        second.Header("Cached-Message").Should().BeNull();
        Sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
    }
}
