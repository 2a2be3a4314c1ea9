using System.Diagnostics;
using Testing;

namespace Integration.Sandbox.Tests;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task StartAsync_gives_every_family_its_own_address_and_credentials()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();

        new[] { sandbox.Braze.Address, sandbox.SessionM.CoreAddress, sandbox.SessionM.ConnectAddress }
            .Should().OnlyHaveUniqueItems().And.OnlyContain(a => a.IsLoopback && a.AbsolutePath == "/");
        new[] { sandbox.Braze.ApiKey, sandbox.SessionM.CoreApiKey, sandbox.SessionM.CoreApiSecret, sandbox.SessionM.ConnectApiKey, sandbox.SessionM.ConnectApiSecret }
            .Should().OnlyHaveUniqueItems().And.OnlyContain(k => k.Length >= 32);
    }

    [Fact]
    public async Task StartAsync_keeps_two_sandboxes_apart()
    {
        await using SandboxServer one = await SandboxServer.StartAsync();
        await using SandboxServer two = await SandboxServer.StartAsync();
        using HttpClient client = one.Braze.Client();
        using HttpClient wrongKey = Wire.Basic(two.SessionM.CoreAddress, one.SessionM.CoreApiKey, one.SessionM.CoreApiSecret);

        await client.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1","tier":"gold"}]}""");
        Answer refused = await wrongKey.GetAsync(one.SessionM.TagsOf("u-1"), messageId: null);

        one.Braze.Profiles.Count.Should().Be(1);
        two.Braze.Profiles.Count.Should().Be(0);
        two.Braze.Calls.Should().BeEmpty();
        refused.Status.Should().Be(401);
    }

    [Fact]
    public async Task StartAsync_refuses_options_it_cannot_keep()
    {
        Func<Task> noHistory = () => SandboxServer.StartAsync(o => o.HistoryCapacity = 0);
        Func<Task> noSuchRoute = () => SandboxServer.StartAsync(o => o.Braze.RateLimits.Limit(1, TimeSpan.FromSeconds(1), HttpMethod.Post, "no/such"));

        await noHistory.Should().ThrowAsync<ArgumentException>().WithMessage("*HistoryCapacity*");
        await noSuchRoute.Should().ThrowAsync<ArgumentException>().WithMessage("*POST /no/such*");
    }

    [Fact]
    public async Task StartAsync_stops_when_cancelled()
    {
        Func<Task> start = () => SandboxServer.StartAsync(new CancellationToken(canceled: true));

        await start.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task DisposeAsync_cuts_off_calls_that_still_wait()
    {
        ManualTimeProvider clock = new();
        SandboxServer sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = clock);
        using HttpClient client = sandbox.Braze.Client();
        sandbox.Braze.Fail(HttpMethod.Post, Wire.Track, Fault.Latency(TimeSpan.FromHours(1)));
        Func<Task> waiting = () => client.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1"}]}""");
        Task call = waiting.Should().ThrowAsync<HttpRequestException>();
        SpinWait.SpinUntil(() => sandbox.Calls.Count == 1, TimeSpan.FromSeconds(10)).Should().BeTrue();

        Stopwatch watch = Stopwatch.StartNew();
        await sandbox.DisposeAsync();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2.5), "the grace period is not waited for");
        await call;
    }

    [Fact]
    public async Task DisposeAsync_is_quick_with_idle_connections_and_frees_the_ports()
    {
        SandboxServer sandbox = await SandboxServer.StartAsync();
        using HttpClient client = sandbox.Braze.Client();
        await client.PostAsync(Wire.Track, "{}");

        Stopwatch watch = Stopwatch.StartNew();
        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2.5));

        Func<Task> call = () => client.PostAsync(Wire.Track, "{}");

        await call.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Reset_forgets_state_calls_and_faults_but_not_the_keys()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        using HttpClient braze = sandbox.Braze.Client();
        using HttpClient core = sandbox.SessionM.Core();
        sandbox.Braze.Campaigns.Add("c-1");
        sandbox.SessionM.Users.Add("u-1");
        sandbox.SessionM.Wallets.Give("u-1", new SandboxOffer { Name = "Free drink" });
        await core.PostAsync(sandbox.SessionM.TagsOf("u-1"), """{"tags":["vip"]}""", "m-1");
        await braze.PostAsync(Wire.Campaign, """{"campaign_id":"c-1","recipients":[{"external_user_id":"u-1"}]}""");
        sandbox.Braze.FailAlways(HttpMethod.Post, Wire.Track, Fault.EmptyBody);

        sandbox.Reset();

        sandbox.Calls.Should().BeEmpty();
        sandbox.Braze.Sends.Should().BeEmpty();
        sandbox.Braze.Campaigns.Contains("c-1").Should().BeFalse();
        sandbox.SessionM.Users.Should().BeEmpty();
        sandbox.SessionM.Wallets.Of("u-1").Should().BeEmpty();
        sandbox.SessionM.Tags.Of("u-1").Should().BeEmpty();
        (await braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1"}]}""")).Status.Should().Be(201);
        sandbox.SessionM.Users.Add("u-1");
        (await core.PostAsync(sandbox.SessionM.TagsOf("u-1"), """{"tags":["vip"]}""", "m-1")).Header("Cached-Message").Should().BeNull();
    }

    [Fact]
    public async Task Concurrent_callers_lose_no_increment_and_no_call()
    {
        const int callers = 64;
        const int rounds = 10;
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        using HttpClient braze = sandbox.Braze.Client();
        using HttpClient core = sandbox.SessionM.Core();
        sandbox.SessionM.Users.Add("u-1");
        string tags = sandbox.SessionM.TagsOf("u-1");

        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            for (int round = 0; round < rounds; round++)
            {
                await braze.PostAsync(Wire.Track, """{"attributes":[{"external_id":"u-1","visits":{"inc":1}}]}""");
                await core.PostAsync(tags, """{"tags":["visit"]}""", $"m-{caller}-{round}");
                _ = sandbox.Braze.Profiles["u-1"].Attributes.Count + sandbox.SessionM.Tags.Of("u-1").Count + sandbox.Calls.ToList().Count;
            }
        }));

        ((long)sandbox.Braze.Profiles["u-1"]["visits"]!).Should().Be(callers * rounds);
        sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(callers * rounds);
        sandbox.Calls.Total.Should().Be(callers * rounds * 2);
    }

    [Fact]
    public async Task Concurrent_repeats_of_one_message_count_once()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync();
        using HttpClient core = sandbox.SessionM.Core();
        sandbox.SessionM.Users.Add("u-1");

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ =>
            core.PostAsync(sandbox.SessionM.TagsOf("u-1"), """{"tags":["visit"]}""", "m-1")));

        sandbox.SessionM.Tags.Of("u-1")["visit"].Count.Should().Be(1);
        answers.Count(a => a.Header("Cached-Message") == "true").Should().Be(31);
    }
}
