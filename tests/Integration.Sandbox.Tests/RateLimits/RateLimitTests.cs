using System.Globalization;
using Testing;

namespace Integration.Sandbox.Tests;

public sealed class RateLimitTests
{
    private const string Body = """{"attributes":[{"external_id":"u-1","visits":{"inc":1}}]}""";

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Answers_within_the_default_limit_speak_of_it()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o => o.TimeProvider = _clock);
        using HttpClient braze = sandbox.Braze.Client();
        _clock.Advance(TimeSpan.FromMinutes(10));

        await braze.PostAsync(Wire.Campaign, "{}");
        Answer answer = await braze.PostAsync(Wire.Track, Body);

        answer.Header("X-RateLimit-Limit").Should().Be("250000");
        answer.Header("X-RateLimit-Remaining").Should().Be("249998");
        answer.Header("X-RateLimit-Reset").Should().Be(new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(RateLimitHeaders.EpochSeconds)]
    [InlineData(RateLimitHeaders.SecondsRemaining)]
    [InlineData(RateLimitHeaders.RetryAfterSeconds)]
    [InlineData(RateLimitHeaders.RetryAfterDate)]
    [InlineData(RateLimitHeaders.None)]
    public async Task Requests_beyond_the_limit_are_refused_until_the_window_ends(RateLimitHeaders dialect)
    {
        await using SandboxServer sandbox = await StartAsync(dialect);
        using HttpClient braze = sandbox.Braze.Client();
        _clock.Advance(TimeSpan.FromSeconds(1));

        int[] statuses = [.. await RepeatAsync(braze, 3)];
        Answer refused = await braze.PostAsync(Wire.Track, Body);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Answer again = await braze.PostAsync(Wire.Track, Body);

        statuses.Should().Equal(201, 201, 429);
        refused.Status.Should().Be(429);
        again.Status.Should().Be(201);
        ((long)sandbox.Braze.Profiles["u-1"]["visits"]!).Should().Be(3);
    }

    [Fact]
    public async Task Seconds_dialect_counts_down_and_names_the_wait_alone_on_a_429()
    {
        await using SandboxServer sandbox = await StartAsync(RateLimitHeaders.SecondsRemaining);
        using HttpClient braze = sandbox.Braze.Client();
        _clock.Advance(TimeSpan.FromSeconds(0.5));

        Answer first = await braze.PostAsync(Wire.Track, Body);
        await braze.PostAsync(Wire.Track, Body);
        Answer refused = await braze.PostAsync(Wire.Track, Body);

        first.Header("X-RateLimit-Reset").Should().Be("3");
        first.Header("X-RateLimit-Remaining").Should().Be("1");
        refused.Header("X-Ratelimit-Retry-After").Should().Be("3");
        refused.Headers.Keys.Should().NotContain(["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]);
    }

    [Fact]
    public async Task Epoch_dialect_names_the_reset_on_a_429()
    {
        await using SandboxServer sandbox = await StartAsync(RateLimitHeaders.EpochSeconds);
        using HttpClient braze = sandbox.Braze.Client();

        await RepeatAsync(braze, 2);
        Answer refused = await braze.PostAsync(Wire.Track, Body);

        refused.Header("X-RateLimit-Remaining").Should().Be("0");
        refused.Header("X-RateLimit-Reset").Should().Be((_clock.GetUtcNow().ToUnixTimeSeconds() + 3).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Operations_limited_together_share_the_count()
    {
        await using SandboxServer sandbox = await SandboxServer.StartAsync(o =>
        {
            o.TimeProvider = _clock;
            o.SessionM.AcceptUnknownUsers = true;
            o.SessionM.RateLimits.Limit(1, TimeSpan.FromMinutes(1), Operation(HttpMethod.Post), Operation(HttpMethod.Get));
        });
        using HttpClient core = sandbox.SessionM.Core();

        Answer post = await core.PostAsync(sandbox.SessionM.TagsOf("u-1"), """{"tags":["vip"]}""");
        Answer get = await core.GetAsync(sandbox.SessionM.TagsOf("u-1"), messageId: null);

        post.Status.Should().Be(200);
        post.Headers.Keys.Should().NotContain("X-RateLimit-Limit", "SessionM documents none");
        get.Status.Should().Be(429);
        get.Header("Retry-After").Should().Be("60");
        get.ErrorCode.Should().Be("too_many_requests");
    }

    [Fact]
    public async Task A_refused_caller_does_not_use_up_the_limit()
    {
        await using SandboxServer sandbox = await StartAsync(RateLimitHeaders.EpochSeconds);
        using HttpClient stranger = new() { BaseAddress = sandbox.Braze.Address };
        using HttpClient braze = sandbox.Braze.Client();

        await RepeatAsync(stranger, 5);

        (await RepeatAsync(braze, 2)).Should().Equal(201, 201);
    }

    [Fact]
    public async Task Reset_starts_the_count_anew()
    {
        await using SandboxServer sandbox = await StartAsync(RateLimitHeaders.EpochSeconds);
        using HttpClient braze = sandbox.Braze.Client();
        await RepeatAsync(braze, 3);

        sandbox.Braze.Reset();

        (await RepeatAsync(braze, 3)).Should().Equal(201, 201, 429);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Limit_refuses_numbers_below_one(int requests, int seconds)
    {
        Action limit = () => new SandboxOptions().Braze.RateLimits.Limit(requests, TimeSpan.FromSeconds(seconds), HttpMethod.Post, Wire.Track);

        limit.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Integration.Http.Operation Operation(HttpMethod method) =>
        new("tags", method, Wire.TagsRoute, Integration.Http.RetrySafety.Idempotent, "core", new Uri("https://example.test"));

    private static async Task<List<int>> RepeatAsync(HttpClient client, int times)
    {
        List<int> statuses = [];
        for (int i = 0; i < times; i++)
        {
            statuses.Add((await client.PostAsync(Wire.Track, Body)).Status);
        }

        return statuses;
    }

    private Task<SandboxServer> StartAsync(RateLimitHeaders dialect) => SandboxServer.StartAsync(o =>
    {
        o.TimeProvider = _clock;
        o.Braze.RateLimitHeaders = dialect;
        o.Braze.RateLimits.Limit(2, TimeSpan.FromSeconds(3), HttpMethod.Post, Wire.Track);
    });
}
