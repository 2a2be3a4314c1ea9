using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

public sealed class WaitTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;

    public WaitTests() => _stub = new StubHandler(_clock);

    public void Dispose() => _stub.Dispose();

    [Fact]
    public async Task SendAsync_doubles_its_own_waits_with_jitter_up_to_the_cap()
    {
        _stub.Answer(HttpStatusCode.InternalServerError);
        RetryOptions retry = new() { MaxRetries = 10, TotalTimeout = TimeSpan.FromMinutes(30) };
        HashSet<TimeSpan> seen = [];
        TimeSpan longest = TimeSpan.Zero;

        for (int run = 0; run < 20; run++)
        {
            int before = _stub.Requests.Count;
            using FakeClient client = new(_stub, _clock, retry);
            await FailAsync<ApiException>(client.PostAsync(FakeOperations.Set));
            List<TimeSpan> waits = Gaps(_stub.Requests.Skip(before));
            waits.Should().HaveCount(10);
            for (int i = 0; i < waits.Count; i++)
            {
                // Decorrelated jitter: the median doubles, single waits spread around it.
                waits[i].Should().BeLessThanOrEqualTo(retry.MaxDelay);
                waits[i].Should().BeLessThanOrEqualTo(retry.BaseDelay * Math.Pow(2, i + 1));
            }

            longest = waits.Max() > longest ? waits.Max() : longest;
            seen.Add(waits[0]);
        }

        longest.Should().Be(retry.MaxDelay);
        seen.Should().HaveCountGreaterThan(10, "jitter spreads the callers");
    }

    [Theory]
    [InlineData(429, "X-Ratelimit-Retry-After", "3", 3)]
    [InlineData(429, "Retry-After", "45", 45)]
    [InlineData(429, "Retry-After", "Sun, 01 Mar 2026 10:00:07 GMT", 7)]
    [InlineData(429, "X-RateLimit-Reset", "1772359211", 11)]
    [InlineData(429, "X-RateLimit-Reset", "13", 13)]
    [InlineData(503, "Retry-After", "5", 5)]
    [InlineData(503, "Retry-After", "Sun, 01 Mar 2026 10:00:40 GMT", 40)]
    public async Task SendAsync_waits_exactly_as_long_as_the_vendor_asks(int status, string header, string value, int seconds)
    {
        _stub.Answer((HttpStatusCode)status, headers: (header, value)).Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(_stub, _clock);

        Task<FakeResponse> call = client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);

        (await call).StatusCode.Should().Be(HttpStatusCode.OK);
        Gaps(_stub.Requests).Should().Equal(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("X-Ratelimit-Retry-After", "soon")]
    [InlineData("X-Ratelimit-Retry-After", "-5")]
    [InlineData("X-Ratelimit-Retry-After", "0")]
    [InlineData("Retry-After", "-5")]
    [InlineData("Retry-After", "0")]
    [InlineData("Retry-After", "yesterday")]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 09:00:00 GMT")]
    [InlineData("X-RateLimit-Reset", "1772359000")]
    [InlineData("X-RateLimit-Reset", "0")]
    public async Task SendAsync_chooses_its_own_wait_when_the_vendor_names_none_that_makes_sense(string header, string value)
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: (header, value)).Answer(HttpStatusCode.OK, FakeClient.Ok);
        using FakeClient client = new(_stub, _clock);

        Task<FakeResponse> call = client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);

        (await call).RateLimitedAttempts.Should().Be(1);
        Gaps(_stub.Requests).Should().ContainSingle().Which.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThan(TimeSpan.FromSeconds(1.7));
    }

    [Theory]
    [InlineData("X-Ratelimit-Retry-After", "100", 100)]
    [InlineData("Retry-After", "3600", 3600)]
    [InlineData("X-Ratelimit-Retry-After", "9223372036854775807", 86400)]
    [InlineData("X-RateLimit-Reset", "999999999", 86400)]
    [InlineData("X-RateLimit-Reset", "253402300799", 86400)]
    public async Task SendAsync_throws_at_once_when_the_wait_goes_beyond_the_call(string header, string value, int seconds)
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: (header, value));
        using FakeClient client = new(_stub, _clock);

        Func<Task> call = () => client.PostAsync(FakeOperations.Set);

        RateLimitedException e = (await call.Should().ThrowAsync<RateLimitedException>()).Which;
        e.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
        e.Attempts.Should().Be(1);
        e.IsTransient.Should().BeTrue();
        e.OutcomeUnknown.Should().BeFalse();
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_throws_at_once_when_an_overloaded_service_asks_for_more_time_than_the_call_has()
    {
        _stub.Answer(HttpStatusCode.ServiceUnavailable, headers: ("Retry-After", "600"));
        using FakeClient client = new(_stub, _clock);

        Func<Task> call = () => client.PostAsync(FakeOperations.Set);

        ApiException e = (await call.Should().ThrowAsync<ApiException>()).Which;
        e.RateLimit!.RetryAfter.Should().Be(TimeSpan.FromMinutes(10));
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_ends_an_attempt_after_the_attempts_time()
    {
        _stub.Hang();
        using FakeClient client = new(_stub, _clock, new RetryOptions { AttemptTimeout = TimeSpan.FromSeconds(4) });

        TransportException e = await FailAsync<TransportException>(client.PostAsync(FakeOperations.Send));

        (_clock.GetUtcNow() - _stub.Requests[0].At).Should().Be(TimeSpan.FromSeconds(4));
        e.Message.Should().Be("Fake messages.send got no answer within 4 s. It may have taken effect. Longer times can be set in Retry.");
    }

    [Fact]
    public async Task SendAsync_ends_the_call_after_the_whole_time_when_it_runs_out_during_an_attempt()
    {
        _stub.Hang();
        RetryOptions retry = new() { AttemptTimeout = TimeSpan.FromSeconds(10), TotalTimeout = TimeSpan.FromSeconds(10.5), BaseDelay = TimeSpan.FromMilliseconds(1) };
        using FakeClient client = new(_stub, _clock, retry);

        TransportException e = await FailAsync<TransportException>(client.PostAsync(FakeOperations.Set));

        (_clock.GetUtcNow() - _stub.Requests[0].At).Should().Be(retry.TotalTimeout);
        e.Attempts.Should().Be(2);
        e.OutcomeUnknown.Should().BeTrue();
        e.Message.Should().Contain("within 10.5 s");
    }

    [Fact]
    public async Task SendAsync_gives_every_attempt_its_own_time_by_the_machines_clock_too()
    {
        // By that clock one call's timer serves the next of the thread: one that was not set again would never end the second call.
        using StubHandler stub = new();
        stub.Answer(HttpStatusCode.OK, FakeClient.Ok).Hang();
        using FakeClient patient = new(stub.CreateClient(), new Uri("https://api.fake.test"), TimeProvider.System);
        using FakeClient hasty = new(
            stub.CreateClient(), new Uri("https://api.fake.test"), TimeProvider.System, new RetryOptions { AttemptTimeout = TimeSpan.FromMilliseconds(50), MaxRetries = 0 });

        Task first = patient.PostAsync(FakeOperations.Set);
        first.IsCompletedSuccessfully.Should().BeTrue("both calls begin on one thread");
        Func<Task> second = () => hasty.PostAsync(FakeOperations.Set).WaitAsync(TimeSpan.FromSeconds(30));

        (await second.Should().ThrowAsync<TransportException>()).Which.Message.Should().Contain("within 0.05 s");
    }

    [Fact]
    public async Task SendAsync_is_not_cancelled_by_the_caller_of_the_call_before()
    {
        using StubHandler stub = new();
        stub.Answer(HttpStatusCode.OK, FakeClient.Ok).Hang();
        using FakeClient client = new(stub.CreateClient(), new Uri("https://api.fake.test"), TimeProvider.System);
        using CancellationTokenSource before = new();
        using CancellationTokenSource own = new();

        client.PostAsync(FakeOperations.Set, before.Token).IsCompletedSuccessfully.Should().BeTrue("both calls begin on one thread");
        Task call = client.PostAsync(FakeOperations.Set, own.Token);
        await before.CancelAsync();
        call.IsCompleted.Should().BeFalse();
        await own.CancelAsync();

        (await ((Func<Task>)(() => call)).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(own.Token);
    }

    [Fact]
    public async Task SendAsync_repeats_what_a_handler_of_the_hosts_gave_up_although_the_attempt_could_have_taken_all_the_time()
    {
        _stub.Answer((_, _) => throw new TaskCanceledException("A host's handler has a timeout of its own.")).Answer(HttpStatusCode.OK, FakeClient.Ok);
        RetryOptions retry = new() { AttemptTimeout = TimeSpan.FromSeconds(30), TotalTimeout = TimeSpan.FromSeconds(30) };
        using FakeClient client = new(_stub, _clock, retry);

        Task<FakeResponse> call = client.PostAsync(FakeOperations.Set);
        _clock.RunUntilCompleted(call);

        (await call).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SendAsync_sends_nothing_when_the_wait_at_a_gate_has_taken_the_whole_time()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "20"));
        RetryOptions retry = new() { MaxRetries = 0, TotalTimeout = TimeSpan.FromSeconds(25) };
        using FakeClient client = new(_stub, _clock, retry);
        await FailAsync<RateLimitedException>(client.PostAsync(FakeOperations.Set));

        Task call = client.PostAsync(FakeOperations.Set);
        _clock.Suspend(TimeSpan.FromMinutes(1));

        TransportException e = await FailAsync<TransportException>(call);
        (e.Attempts, e.OutcomeUnknown).Should().Be((0, false));
        e.Message.Should().Contain("within 25 s").And.Contain("not delivered");
        _stub.Requests.Should().ContainSingle("only the call that was refused was sent");
    }

    [Fact]
    public async Task SendAsync_throws_the_last_failure_when_the_whole_time_runs_out_during_a_wait()
    {
        _stub.Answer(HttpStatusCode.InternalServerError);
        RetryOptions retry = new()
        {
            MaxRetries = 10,
            BaseDelay = TimeSpan.FromSeconds(30),
            AttemptTimeout = TimeSpan.FromSeconds(1),
            TotalTimeout = TimeSpan.FromSeconds(100),
        };
        using FakeClient client = new(_stub, _clock, retry);

        ApiException e = await FailAsync<ApiException>(client.PostAsync(FakeOperations.Set));

        (_clock.GetUtcNow() - _stub.Requests[0].At).Should().Be(retry.TotalTimeout);
        e.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        e.Attempts.Should().Be(_stub.Requests.Count);
    }

    private async Task<T> FailAsync<T>(Task call)
        where T : Exception
    {
        _clock.RunUntilCompleted(call);
        return (await ((Func<Task>)(() => call)).Should().ThrowAsync<T>()).Which;
    }

    private static List<TimeSpan> Gaps(IEnumerable<SentRequest> requests)
    {
        List<SentRequest> all = [.. requests];
        return [.. all.Skip(1).Zip(all, (next, previous) => next.At - previous.At)];
    }
}
