using Microsoft.Extensions.Diagnostics.HealthChecks;
using Testing;

namespace Integration.Delivery.Tests;

public sealed class DeliveryHealthTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private readonly FaultyStore _store;
    private readonly DeliveryQueue<Update> _queue;

    public DeliveryHealthTests()
    {
        _store = new FaultyStore(new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock));
        _queue = new DeliveryQueue<Update>(_target, new DeliveryOptions { MaxQueuedItems = 2, MaxBatchItems = 2 }, _store, timeProvider: _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _queue.DisposeAsync();
    }

    [Fact]
    public async Task A_queue_is_healthy_before_it_starts_with_items_and_when_empty()
    {
        Shows(DeliveryStatus.Healthy, "0 items");
        await _queue.EnqueueAsync(new Update("u", "1"));
        Shows(DeliveryStatus.Healthy, "1 items");
        await _queue.FlushAsync();
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Theory]
    [InlineData(BatchOutcome.NotDelivered, DeliveryStatus.Degraded)]
    [InlineData(BatchOutcome.Unknown, DeliveryStatus.Degraded)]
    [InlineData(BatchOutcome.Unauthorized, DeliveryStatus.Unhealthy)]
    public async Task A_batch_that_failed_shows_until_the_next_one_is_accepted(BatchOutcome outcome, DeliveryStatus status)
    {
        bool fails = true;
        _target.Answer = (_, _) => Task.FromResult(fails ? BatchResult.Failed(outcome, "The vendor says no.") : BatchResult.Delivered);
        await _queue.EnqueueAsync(new Update("u", "1"));
        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status != DeliveryStatus.Healthy);

        Shows(status, "The vendor says no.");
        fails = false;
        await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromMinutes(1));

        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Fact]
    public async Task A_user_who_has_to_wait_shows_although_others_are_accepted()
    {
        bool fails = true;
        _target.Answer = (items, _) => Task.FromResult(BatchResult.Partial(
            [.. items.Index().Where(item => fails && item.Item.User == "odd").Select(item => new ItemFailure(item.Index, "Later, says the vendor.", IsTransient: true))]));
        await _queue.EnqueueAsync(new Update("odd", "1"));
        await _queue.EnqueueAsync(new Update("u", "1"));
        await Patience.UntilAsync(() => _queue.Health.Status != DeliveryStatus.Healthy);

        await _queue.EnqueueAsync(new Update("u", "2"));
        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _store.MeasureAsync(long.MaxValue).AsTask() is { IsCompletedSuccessfully: true, Result.Items: 1 });

        Shows(DeliveryStatus.Degraded, "Later, says the vendor.");
        fails = false;
        await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromMinutes(1));
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Fact]
    public async Task Refused_credentials_are_tried_once_each_pause()
    {
        _target.Answer = (_, _) => Task.FromResult(BatchResult.Failed(BatchOutcome.Unauthorized, "The key is wrong."));
        await _queue.EnqueueAsync(new Update("u", "1"));
        Task<FlushResult> flush = _queue.FlushAsync(TimeSpan.FromHours(1));

        for (int tries = 1; tries <= 4; tries++)
        {
            // The flush's own limit is the other timer.
            await Patience.UntilAsync(() => _target.Batches.Count == tries && _clock.UntilNextTimer() == TimeSpan.FromMinutes(1));
            _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
            _target.Batches.Should().HaveCount(tries);
            _clock.Advance(TimeSpan.FromTicks(1));
        }

        (await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromMinutes(10))).Should().Be(new FlushResult(Delivered: 0, Failed: 0, Remaining: 1));
        Shows(DeliveryStatus.Unhealthy, "The key is wrong.");
    }

    [Fact]
    public async Task A_partly_accepted_batch_shows_until_the_rest_is_accepted()
    {
        TaskCompletionSource<BatchResult> again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int calls = 0;
        _target.Answer = (_, _) => ++calls == 1 ? Task.FromResult(BatchResult.Partial([new ItemFailure(0, "Later, please.", IsTransient: true)])) : again.Task;
        await _queue.EnqueueAsync(new Update("u", "1"));
        await _queue.EnqueueAsync(new Update("v", "2"));
        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status != DeliveryStatus.Healthy);

        Shows(DeliveryStatus.Degraded, "Later, please.");
        again.SetResult(BatchResult.Delivered);
        await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromSeconds(1));
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Fact]
    public async Task A_full_queue_shows_while_callers_wait()
    {
        TaskCompletionSource<BatchResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (_, _) => answer.Task;
        await _queue.EnqueueAsync(new Update("u", "1"));
        await _queue.EnqueueAsync(new Update("v", "2"));
        Shows(DeliveryStatus.Healthy, "2 items");

        Task third = _queue.EnqueueAsync(new Update("w", "3")).AsTask();

        Shows(DeliveryStatus.Degraded, "callers wait (2 items)");
        answer.SetResult(BatchResult.Delivered);
        await third.WaitAsync(Patience.Longest);
        await _queue.FlushAsync().WaitAsync(Patience.Longest);
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Fact]
    public async Task A_store_that_fails_shows_until_it_works()
    {
        await _queue.EnqueueAsync(new Update("u", "1"));
        await Patience.UntilAsync(() => _clock.UntilNextTimer() is not null);
        _store.Fail(nameof(_store.ReadAsync));
        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status != DeliveryStatus.Healthy);

        Shows(DeliveryStatus.Unhealthy, FaultyStore.Message);
        _store.Fail();
        await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromSeconds(1));
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Fact]
    public async Task A_start_that_failed_shows_until_one_succeeds()
    {
        _store.Fail(nameof(_store.OpenAsync));
        await _queue.Invoking(queue => queue.StartAsync()).Should().ThrowAsync<DeliveryStoreException>();

        Shows(DeliveryStatus.Unhealthy, $"not started: {FaultyStore.Message}");
        _store.Fail(nameof(_store.MeasureAsync));
        await _queue.Invoking(queue => queue.StartAsync()).Should().ThrowAsync<DeliveryStoreException>();
        Shows(DeliveryStatus.Unhealthy, "not started");
        _store.Fail();
        await _queue.StartAsync();
        Shows(DeliveryStatus.Healthy, "0 items");
    }

    [Theory]
    [InlineData(DeliveryStatus.Healthy, HealthStatus.Unhealthy, HealthStatus.Healthy)]
    [InlineData(DeliveryStatus.Degraded, HealthStatus.Unhealthy, HealthStatus.Degraded)]
    [InlineData(DeliveryStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    [InlineData(DeliveryStatus.Unhealthy, HealthStatus.Degraded, HealthStatus.Degraded)]
    public async Task CheckHealthAsync_tells_the_host(DeliveryStatus status, HealthStatus failure, HealthStatus expected)
    {
        DeliveryHealthCheck check = new(() => new DeliveryHealth(status, "Because."));
        HealthCheckContext context = new() { Registration = new HealthCheckRegistration("queue", check, failure, tags: null) };

        HealthCheckResult result = await check.CheckHealthAsync(context);

        result.Status.Should().Be(expected);
        result.Description.Should().Be("Because.");
    }

    private void Shows(DeliveryStatus status, string reason)
    {
        DeliveryHealth health = _queue.Health;
        health.Status.Should().Be(status);
        health.Reason.Should().StartWith("fake: ").And.Contain(reason);
    }
}
