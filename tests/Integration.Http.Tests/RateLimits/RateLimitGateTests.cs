using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

public sealed class RateLimitGateTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly StubHandler _stub;
    private readonly FakeClient _client;

    public RateLimitGateTests()
    {
        _stub = new StubHandler(_clock);
        _client = new FakeClient(_stub, _clock);
    }

    public void Dispose()
    {
        _client.Dispose();
        _stub.Dispose();
    }

    [Fact]
    public async Task A_refusal_holds_back_everybody_of_the_group_and_nobody_else_until_the_wait_is_over()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("X-Ratelimit-Retry-After", "20")).Answer(HttpStatusCode.OK, FakeClient.Ok);
        DateTimeOffset closed = _clock.GetUtcNow();
        List<Task> group = [_client.PostAsync(FakeOperations.Set)];
        for (int i = 0; i < 50; i++)
        {
            group.Add(_client.PostAsync(i % 2 == 0 ? FakeOperations.Set : FakeOperations.Keyed));
        }

        await _client.PostAsync(FakeOperations.Send);
        _stub.Requests.Should().HaveCount(2, "one was refused and one belongs to another group");

        _clock.Advance(TimeSpan.FromSeconds(19.999));
        _stub.Requests.Should().HaveCount(2, "nobody sends while the gate is closed");
        _clock.Advance(TimeSpan.FromSeconds(2.002));

        await Task.WhenAll(group).WaitAsync(TimeSpan.FromSeconds(10));
        _stub.Requests.Should().HaveCount(53, "51 callers, one of them twice, and the other group");
        IEnumerable<TimeSpan> sent = _stub.Requests.Skip(2).Select(r => r.At - closed);
        sent.Should().OnlyContain(at => at >= TimeSpan.FromSeconds(20) && at <= TimeSpan.FromSeconds(22.001));
        sent.Distinct().Should().HaveCountGreaterThan(25, "the callers do not all start in the same instant");
    }

    [Fact]
    public async Task A_refusal_without_a_wait_holds_the_group_back_for_the_wait_that_the_refused_call_has_chosen()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests).Answer(HttpStatusCode.OK, FakeClient.Ok);
        Task first = _client.PostAsync(FakeOperations.Set);
        Task second = _client.PostAsync(FakeOperations.Set);

        _stub.Requests.Should().ContainSingle();
        _clock.RunUntilCompleted(Task.WhenAll(first, second));

        await first;
        await second;
        _stub.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_closed_gate_refuses_without_sending_when_the_wait_goes_beyond_the_call()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: [("X-Ratelimit-Retry-After", "600"), ("X-Request-Id", "r-1")]);
        await ((Func<Task>)(() => _client.PostAsync(FakeOperations.Set))).Should().ThrowAsync<RateLimitedException>();
        _clock.Advance(TimeSpan.FromSeconds(100));

        Func<Task> call = () => _client.PostAsync(FakeOperations.Keyed);

        RateLimitedException e = (await call.Should().ThrowAsync<RateLimitedException>()).Which;
        e.Attempts.Should().Be(0);
        e.RetryAfter.Should().Be(TimeSpan.FromSeconds(500));
        e.Operation.Should().Be("things.add");
        e.RequestId.Should().Be("r-1", "the answer that closed the gate is the reason");
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_gate_opens_after_an_hour_whatever_the_vendor_says()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("X-Ratelimit-Retry-After", "9000000000")).Answer(HttpStatusCode.OK, FakeClient.Ok);
        await ((Func<Task>)(() => _client.PostAsync(FakeOperations.Set))).Should().ThrowAsync<RateLimitedException>();

        _clock.Advance(TimeSpan.FromHours(1));

        await _client.PostAsync(FakeOperations.Set);
        _stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Close_keeps_the_longer_wait()
    {
        RateLimitGate gate = new(_clock);
        gate.Close(TimeSpan.FromSeconds(30), new ApiError(HttpStatusCode.TooManyRequests) { Code = "long" });
        gate.Close(TimeSpan.FromSeconds(5), new ApiError(HttpStatusCode.TooManyRequests) { Code = "short" });

        gate.Remaining().Should().Be(TimeSpan.FromSeconds(30));
        gate.Refusal.Code.Should().Be("long");
    }

    [Fact]
    public async Task WaitAsync_never_outlasts_the_budget_when_it_spreads_the_callers()
    {
        RateLimitGate gate = new(_clock);
        for (int i = 0; i < 100; i++)
        {
            Task wait = gate.WaitAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20.1), CancellationToken.None).AsTask();
            _clock.Advance(TimeSpan.FromSeconds(20.1));
            await wait.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task WaitAsync_waits_when_less_than_a_millisecond_remains()
    {
        RateLimitGate gate = new(_clock);

        Task wait = gate.WaitAsync(TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1), CancellationToken.None).AsTask();

        wait.IsCompleted.Should().BeFalse("a timer cuts off what is below a millisecond, and the caller would ask again at once");
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await wait.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
