namespace Integration.Http.Tests;

public sealed class RetryOptionsTests
{
    [Fact]
    public void FindProblems_finds_none_in_the_defaults() => new RetryOptions().FindProblems().Should().BeEmpty();

    [Fact]
    public void The_defaults_are_the_documented_ones() => new RetryOptions().Should().BeEquivalentTo(new
    {
        MaxRetries = 3,
        BaseDelay = TimeSpan.FromSeconds(0.8),
        MaxDelay = TimeSpan.FromSeconds(30),
        AttemptTimeout = TimeSpan.FromSeconds(10),
        TotalTimeout = TimeSpan.FromSeconds(100),
        RepeatAfterUnknownOutcome = false,
    });

    public static TheoryData<RetryOptions, string> Wrong() => new()
    {
        { new RetryOptions { MaxRetries = -1 }, "MaxRetries is -1; it must be from 0 to 10." },
        { new RetryOptions { MaxRetries = 11 }, "MaxRetries is 11; it must be from 0 to 10." },
        { new RetryOptions { BaseDelay = TimeSpan.Zero }, "BaseDelay is 00:00:00; it must be positive and not above MaxDelay (00:00:30)." },
        { new RetryOptions { BaseDelay = TimeSpan.FromSeconds(31) }, "BaseDelay is 00:00:31; it must be positive and not above MaxDelay (00:00:30)." },
        { new RetryOptions { MaxDelay = TimeSpan.FromMinutes(31) }, "MaxDelay is 00:31:00; it must not be above 30 minutes." },
        {
            new RetryOptions { AttemptTimeout = TimeSpan.FromMilliseconds(9) },
            "AttemptTimeout is 00:00:00.0090000; it must be at least 10 ms and not above TotalTimeout (00:01:40)."
        },
        {
            new RetryOptions { AttemptTimeout = TimeSpan.FromSeconds(101) },
            "AttemptTimeout is 00:01:41; it must be at least 10 ms and not above TotalTimeout (00:01:40)."
        },
        {
            new RetryOptions { TotalTimeout = TimeSpan.FromMinutes(31) },
            "TotalTimeout is 00:31:00; it must not be above 30 minutes, the life of an idempotency key."
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void FindProblems_names_member_value_and_limit(RetryOptions options, string problem) =>
        options.FindProblems().Should().ContainSingle().Which.Should().Be(problem);

    public static TheoryData<RetryOptions> Limits() =>
    [
        new RetryOptions { MaxRetries = 0 },
        new RetryOptions { MaxRetries = 10 },
        new RetryOptions { BaseDelay = TimeSpan.FromTicks(1) },
        new RetryOptions { BaseDelay = TimeSpan.FromMinutes(30), MaxDelay = TimeSpan.FromMinutes(30) },
        new RetryOptions { AttemptTimeout = TimeSpan.FromMilliseconds(10), TotalTimeout = TimeSpan.FromMilliseconds(10) },
        new RetryOptions { AttemptTimeout = TimeSpan.FromMinutes(30), TotalTimeout = TimeSpan.FromMinutes(30) },
    ];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task What_FindProblems_accepts_makes_a_client_that_works(RetryOptions options)
    {
        options.FindProblems().Should().BeEmpty();
        Testing.ManualTimeProvider clock = new();
        using Testing.StubHandler stub = new Testing.StubHandler(clock).Answer(System.Net.HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(stub, clock, options);

        await client.PostAsync(FakeOperations.Set);
    }
}
