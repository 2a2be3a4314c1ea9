using Integration.Http;

namespace Integration.Sandbox.Tests;

public sealed class CallLogTests : SandboxTest
{
    [Fact]
    public async Task Calls_tell_what_went_over_the_wire()
    {
        Sandbox.SessionM.Users.Add("u-1");
        const string body = """{"tags":["vip"],"ttl":60}""";

        Answer answer = await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1") + "?x=1", body, "m-1");

        RecordedCall call = Sandbox.SessionM.Calls.Should().ContainSingle().Subject;
        call.Should().BeEquivalentTo(new
        {
            Vendor = "SessionM",
            Method = "POST",
            Route = "priv/v1/apps/{api_key}/users/{user_id}/tags",
            Path = "/priv/v1/apps/***/users/u-1/tags",
            Query = "?x=1",
            Status = 200,
            RequestBody = body,
            ResponseBody = answer.Text,
            MessageId = "m-1",
            IsReplay = false,
            At = Clock.GetUtcNow(),
        });
        call.RequestHeaders["content-type"].Should().StartWith("application/json");
        call.ResponseHeaders["Message-Id"].Should().Be("m-1");
    }

    [Fact]
    public async Task Calls_hold_no_key_and_no_secret()
    {
        await Core.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null);
        await Connect.PostAsync(Wire.Offers, "{}");
        await Braze.PostAsync(Wire.Track, "{}");
        await Core.GetAsync($"priv/v1/apps/{Sandbox.SessionM.CoreApiKey}/nothing/here", messageId: null);

        string everything = string.Join('\n', Sandbox.Calls.Select(c =>
            $"{c} {c.Path}{c.Query} {string.Join(' ', c.RequestHeaders)} {string.Join(' ', c.ResponseHeaders)}"));
        everything.Should().Contain("Basic ***").And.Contain("Bearer ***")
            .And.NotContain(Sandbox.Braze.ApiKey)
            .And.NotContain(Sandbox.SessionM.CoreApiKey)
            .And.NotContain(Braze.DefaultRequestHeaders.Authorization!.Parameter!)
            .And.NotContain(Core.DefaultRequestHeaders.Authorization!.Parameter!)
            .And.NotContain(Connect.DefaultRequestHeaders.Authorization!.Parameter!);
    }

    [Fact]
    public async Task Calls_of_both_vendors_are_also_kept_together_in_order()
    {
        await Braze.PostAsync(Wire.Track, "{}");
        await Connect.PostAsync(Wire.Offers, "{}");
        await Braze.PostAsync("no/such", "{}");

        Sandbox.Calls.Select(c => c.Vendor).Should().Equal("Braze", "SessionM", "Braze");
        Sandbox.Braze.Calls.Should().HaveCount(2);
        Sandbox.Calls.Last().Should().BeEquivalentTo(new { Route = (string?)null, Path = "/no/such", Status = 404 });
    }

    [Fact]
    public async Task Of_finds_the_calls_of_a_client_operation_whatever_it_names_its_placeholders()
    {
        Operation list = new("tags", HttpMethod.Get, "priv/v1/apps/{key}/users/{id}/tags", RetrySafety.Idempotent, "core", new Uri("https://example.test"));
        await Core.GetAsync(Sandbox.SessionM.TagsOf("u-1"), messageId: null);
        await Core.PostAsync(Sandbox.SessionM.TagsOf("u-1"), "{}");
        await Core.GetAsync(Sandbox.SessionM.TagsOfExternal("C-100"), messageId: null);

        Sandbox.Calls.Of(list).Should().ContainSingle().Which.Method.Should().Be("GET");
    }

    [Fact]
    public async Task Calls_drop_the_oldest_beyond_the_capacity()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.HistoryCapacity = 2);
        using HttpClient braze = sandbox.Braze.Client();
        for (int i = 0; i < 4; i++)
        {
            await braze.PostAsync(Wire.Track, $$"""{"events":[{"external_id":"u-1","name":"e-{{i}}","time":"2026-01-01T00:00:00Z"}]}""");
        }

        sandbox.Braze.Calls.Should().HaveCount(2);
        sandbox.Braze.Calls.Total.Should().Be(4);
        sandbox.Braze.Calls.Last().RequestBody.Should().Contain("e-3");
        sandbox.Braze.Profiles["u-1"].Events.Select(e => e.Name).Should().Equal("e-2", "e-3");
    }

    [Fact]
    public async Task Calls_bound_the_bodies_they_hold()
    {
        string large = $$"""{"attributes":[{"external_id":"u-1","note":"{{new string('x', 4_000_000)}}"}]}""";
        for (int i = 0; i < 20; i++)
        {
            await Braze.PostAsync(Wire.Track, large);
        }

        Sandbox.Calls.Total.Should().Be(20);
        Sandbox.Calls.Sum(c => (long)c.RequestBody.Length).Should().BeLessThanOrEqualTo(64_000_000);
    }
}
