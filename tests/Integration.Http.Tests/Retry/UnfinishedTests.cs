using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

/// <summary>An answer that says the vendor is still working on an earlier attempt: neither a success nor the end.</summary>
public sealed class UnfinishedTests : IDisposable
{
    private const string Unfinished = """{"status":"still_working","message":"Come again"}""";

    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;

    public UnfinishedTests() => _stub = new StubHandler(_clock);

    public void Dispose() => _stub.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotImplemented)]
    public async Task SendAsync_asks_again_whatever_the_status_and_beyond_the_retries_until_the_answer_comes(HttpStatusCode status)
    {
        Play(status, times: 6).Answer(HttpStatusCode.OK, """{"status":"ok","count":7}""");
        using FakeClient client = new(_stub, _clock);
        FakeRequest request = new();

        Task<FakeResponse> call = client.PostAsync(FakeOperations.Keyed, request);
        _clock.RunUntilCompleted(call);

        (await call).Count.Should().Be(7);
        _stub.Requests.Should().HaveCount(7);
        _stub.Requests.Select(r => r.BodyText).Distinct().Should().ContainSingle();
        request.Reads.Should().Be(1);
    }

    [Fact]
    public async Task SendAsync_says_that_the_outcome_is_unknown_when_the_calls_time_is_over()
    {
        _stub.Answer(HttpStatusCode.Conflict, Unfinished);
        RetryOptions retry = new() { TotalTimeout = TimeSpan.FromSeconds(40), MaxRetries = 1 };
        using FakeClient client = new(_stub, _clock, retry);

        ApiException e = await FailAsync<ApiException>(client.PostAsync(FakeOperations.Keyed));

        (_clock.GetUtcNow() - _stub.Requests[0].At).Should().Be(retry.TotalTimeout);
        e.StatusCode.Should().Be(HttpStatusCode.Conflict);
        e.Code.Should().Be(FakeTransport.StillWorking);
        e.OutcomeUnknown.Should().BeTrue();
        e.IsTransient.Should().BeTrue();
        e.Attempts.Should().Be(_stub.Requests.Count).And.BeGreaterThan(retry.MaxRetries + 1);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task SendAsync_asks_again_for_a_call_that_is_made_at_most_once_only_by_choice(bool repeats, int attempts)
    {
        Play(HttpStatusCode.OK, times: 2).Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(_stub, _clock, new RetryOptions { RepeatAfterUnknownOutcome = repeats });

        Task<FakeResponse> call = client.PostAsync(FakeOperations.Send);
        if (repeats)
        {
            _clock.RunUntilCompleted(call);
            await call;
        }
        else
        {
            (await FailAsync<ApiException>(call)).OutcomeUnknown.Should().BeTrue();
        }

        _stub.Requests.Should().HaveCount(attempts);
    }

    [Fact]
    public async Task SendAsync_asks_once_when_repeating_is_switched_off()
    {
        _stub.Answer(HttpStatusCode.OK, Unfinished);
        using FakeClient client = new(_stub, _clock, new RetryOptions { MaxRetries = 0 });

        (await FailAsync<ApiException>(client.PostAsync(FakeOperations.Keyed))).OutcomeUnknown.Should().BeTrue();

        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_counts_other_failures_as_always_and_keeps_the_outcome_unknown()
    {
        Play(HttpStatusCode.OK, times: 3).Answer(HttpStatusCode.BadGateway).Answer(HttpStatusCode.OK, Unfinished).Answer(HttpStatusCode.BadRequest, """{"status":"refused"}""");
        using FakeClient client = new(_stub, _clock, new RetryOptions { MaxRetries = 1 });

        ApiException e = await FailAsync<ApiException>(client.PostAsync(FakeOperations.Keyed));

        e.Code.Should().Be("refused");
        e.OutcomeUnknown.Should().BeTrue();
        _stub.Requests.Should().HaveCount(6);
    }

    [Fact]
    public async Task SendAsync_gives_up_after_its_retries_when_other_failures_come_between()
    {
        Play(HttpStatusCode.OK, times: 2).Answer(HttpStatusCode.BadGateway);
        using FakeClient client = new(_stub, _clock, new RetryOptions { MaxRetries = 2 });

        await FailAsync<ApiException>(client.PostAsync(FakeOperations.Keyed));

        _stub.Requests.Should().HaveCount(5);
    }

    [Fact]
    public async Task SendAsync_waits_as_long_as_the_vendor_asks_and_not_at_all_when_that_is_beyond_the_call()
    {
        _stub.Answer(HttpStatusCode.Conflict, Unfinished, ("Retry-After", "7")).Answer(HttpStatusCode.Conflict, Unfinished, ("Retry-After", "100"));
        using FakeClient client = new(_stub, _clock);

        ApiException e = await FailAsync<ApiException>(client.PostAsync(FakeOperations.Keyed));

        e.OutcomeUnknown.Should().BeTrue();
        _stub.Requests.Should().HaveCount(2);
        (_clock.GetUtcNow() - _stub.Requests[0].At).Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task SendAsync_takes_a_429_for_a_rate_limit_whatever_it_says()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, Unfinished);
        using FakeClient client = new(_stub, _clock);

        RateLimitedException e = await FailAsync<RateLimitedException>(client.PostAsync(FakeOperations.Keyed));

        e.OutcomeUnknown.Should().BeFalse();
        e.Attempts.Should().Be(4);
    }

    private StubHandler Play(HttpStatusCode status, int times)
    {
        for (int i = 0; i < times; i++)
        {
            _stub.Answer(status, Unfinished);
        }

        return _stub;
    }

    private async Task<T> FailAsync<T>(Task call)
        where T : Exception
    {
        _clock.RunUntilCompleted(call);
        return (await ((Func<Task>)(() => call)).Should().ThrowAsync<T>()).Which;
    }
}
