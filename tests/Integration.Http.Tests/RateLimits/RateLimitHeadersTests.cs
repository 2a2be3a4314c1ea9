using Integration.Abstractions;

namespace Integration.Http.Tests;

public sealed class RateLimitHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_is_null_when_no_header_speaks_of_a_limit() => Read(("X-Request-Id", "r-1")).Should().BeNull();

    [Fact]
    public void Read_understands_the_dialect_with_an_epoch() =>
        Read(("X-RateLimit-Limit", "250000"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1772359211"))
            .Should().Be(new RateLimit(250_000, 0, Now.AddSeconds(11), null));

    [Fact]
    public void Read_understands_the_dialect_with_seconds_remaining() =>
        Read(("x-ratelimit-limit", "3000"), ("x-ratelimit-remaining", "2999"), ("x-ratelimit-reset", "3600"))
            .Should().Be(new RateLimit(3000, 2999, Now.AddHours(1), null));

    [Fact]
    public void Read_understands_a_retry_after_of_the_vendor_alone() =>
        Read(("X-Ratelimit-Retry-After", " 3 ")).Should().Be(new RateLimit(null, null, null, TimeSpan.FromSeconds(3)));

    [Fact]
    public void Read_prefers_the_vendors_retry_after() =>
        Read(("X-Ratelimit-Retry-After", "3"), ("Retry-After", "60"))!.RetryAfter.Should().Be(TimeSpan.FromSeconds(3));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 01 Mar 2026 10:00:09 GMT", 9)]
    [InlineData("Sun, 01 Mar 2026 09:00:00 GMT", 0)]
    public void Read_understands_the_standard_retry_after(string value, int seconds) =>
        Read(("Retry-After", value))!.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("X-RateLimit-Limit", "many")]
    [InlineData("X-RateLimit-Remaining", "-1")]
    [InlineData("X-RateLimit-Remaining", "1.5")]
    [InlineData("X-RateLimit-Reset", "253402300800")]
    [InlineData("X-RateLimit-Reset", "99999999999999999999")]
    [InlineData("X-Ratelimit-Retry-After", "-3")]
    [InlineData("X-Ratelimit-Retry-After", "")]
    [InlineData("Retry-After", "-3")]
    [InlineData("Retry-After", "99999999999")]
    public void Read_is_null_when_a_header_makes_no_sense(string name, string value) => Read((name, value)).Should().BeNull();

    [Fact]
    public void Read_is_null_when_a_header_comes_twice() => Read(("X-RateLimit-Limit", "1"), ("X-RateLimit-Limit", "2")).Should().BeNull();

    [Fact]
    public void WaitOf_takes_the_end_of_the_window_when_no_wait_is_asked_for() =>
        RateLimitHeaders.WaitOf(new RateLimit(null, null, Now.AddSeconds(9), null), Now).Should().Be(TimeSpan.FromSeconds(9));

    [Theory]
    [InlineData(0L, 9)]
    [InlineData(1L, null)]
    public void WaitOf_takes_the_end_of_the_window_only_when_nothing_is_left_in_it(long remaining, int? seconds) =>
        RateLimitHeaders.WaitOf(new RateLimit(250_000, remaining, Now.AddSeconds(9), null), Now)
            .Should().Be(seconds is { } expected ? TimeSpan.FromSeconds(expected) : null);

    [Fact]
    public void WaitOf_takes_a_wait_that_is_asked_for_whatever_is_left() =>
        RateLimitHeaders.WaitOf(new RateLimit(250_000, 1, Now.AddSeconds(9), TimeSpan.FromSeconds(3)), Now).Should().Be(TimeSpan.FromSeconds(3));

    [Fact]
    public void WaitOf_is_null_when_the_answer_says_nothing() => RateLimitHeaders.WaitOf(null, Now).Should().BeNull();

    private static RateLimit? Read(params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = new();
        foreach ((string name, string value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return RateLimitHeaders.Read(response.Headers, Now);
    }
}
