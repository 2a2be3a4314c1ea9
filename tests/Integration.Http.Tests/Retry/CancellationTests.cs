using System.Net;
using Integration.Abstractions;
using Testing;

namespace Integration.Http.Tests;

public sealed class CancellationTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly StubHandler _stub;
    private readonly FakeClient _client;
    private readonly MeterCollector _metrics;
    private readonly ActivityCollector _spans;

    public CancellationTests()
    {
        _stub = new StubHandler(_clock);
        _client = new FakeClient(_stub, _clock);
        _metrics = new MeterCollector(_client.Name);
        _spans = new ActivityCollector(_client.Name);
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
        _client.Dispose();
        _stub.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public async Task SendAsync_sends_nothing_when_the_caller_has_cancelled_before()
    {
        _stub.Answer(HttpStatusCode.OK, FakeClient.Ok);
        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(_client.PostAsync(FakeOperations.Set, _caller.Token));

        _stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_before_a_gate_that_stays_closed_too_long_says_so()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "600"));
        Task refused = _client.PostAsync(FakeOperations.Set);
        await ((Func<Task>)(() => refused)).Should().ThrowAsync<RateLimitedException>();
        await _caller.CancelAsync();

        Func<Task> call = () => _client.PostAsync(FakeOperations.Set, _caller.Token);

        (await call.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_caller.Token);
    }

    [Fact]
    public async Task SendAsync_says_what_the_vendor_answered_when_the_caller_has_cancelled_meanwhile()
    {
        _stub.Answer(HttpStatusCode.InternalServerError, () => new LastByteStream(_caller.Cancel));

        Func<Task> call = () => _client.PostAsync(FakeOperations.Set, _caller.Token);

        (await call.Should().ThrowAsync<ApiException>()).Which.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_during_an_attempt()
    {
        _stub.Hang();
        Task call = _client.PostAsync(FakeOperations.Set, _caller.Token);
        _stub.Requests.Should().ContainSingle();

        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(call);
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_while_an_answer_is_read()
    {
        _stub.Answer(HttpStatusCode.OK, () => new StalledStream("""{"sta"""));
        Task call = _client.PostAsync(FakeOperations.Set, _caller.Token);

        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(call);
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_while_an_errors_body_is_read()
    {
        _stub.Answer(HttpStatusCode.BadGateway, () => new StalledStream("<ht"));
        Task call = _client.PostAsync(FakeOperations.Set, _caller.Token);

        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(call);
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_during_a_wait()
    {
        _stub.Answer(HttpStatusCode.InternalServerError);
        Task call = _client.PostAsync(FakeOperations.Set, _caller.Token);
        call.IsCompleted.Should().BeFalse();

        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(call);
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_is_cancelled_by_the_caller_at_a_closed_gate()
    {
        _stub.Answer(HttpStatusCode.TooManyRequests, headers: ("Retry-After", "20"));
        Task first = _client.PostAsync(FakeOperations.Set);
        Task call = _client.PostAsync(FakeOperations.Keyed, _caller.Token);
        _stub.Requests.Should().ContainSingle("the second caller waits at the gate");

        await _caller.CancelAsync();

        await ShouldBeCanceledAsync(call);
        first.IsCompleted.Should().BeFalse();
        _stub.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task SendAsync_throws_the_callers_cancellation_when_a_timeout_ends_the_attempt_together_with_it()
    {
        // The attempt's own end makes the caller give up: both are true when the failure is looked at.
        _stub.Answer((_, attempt) =>
        {
            TaskCompletionSource<HttpResponseMessage> never = new();
            attempt.Register(() =>
            {
                _caller.Cancel();
                never.TrySetCanceled(attempt);
            });
            return never.Task;
        });

        Task call = _client.PostAsync(FakeOperations.Set, _caller.Token);
        _clock.RunUntilCompleted(call);

        await ShouldBeCanceledAsync(call);
    }

    [Fact]
    public async Task SendAsync_names_the_exception_as_outcome_when_something_else_than_the_vendor_fails()
    {
        _stub.Answer((_, _) => throw new InvalidOperationException("A host's handler has a bug."));

        Func<Task> call = () => _client.PostAsync(FakeOperations.Set);

        await call.Should().ThrowAsync<InvalidOperationException>();
        Outcome().Should().Be("System.InvalidOperationException");
        _stub.Requests.Should().ContainSingle();
    }

    private async Task ShouldBeCanceledAsync(Task call)
    {
        OperationCanceledException e = (await ((Func<Task>)(() => call)).Should().ThrowAsync<OperationCanceledException>()).Which;
        e.CancellationToken.Should().Be(_caller.Token);
        Outcome().Should().Be("canceled");
        _spans.Stopped.Should().ContainSingle().Which.GetTagItem("error.type").Should().Be("canceled");
    }

    private object? Outcome() => _metrics.Of("fake.client.operation.duration").Should().ContainSingle().Which.Tags["api.outcome"];

    /// <summary>A body without bytes that tells when it has been read to its end.</summary>
    private sealed class LastByteStream(Action atEnd) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            atEnd();
            return new ValueTask<int>(0);
        }
    }
}
