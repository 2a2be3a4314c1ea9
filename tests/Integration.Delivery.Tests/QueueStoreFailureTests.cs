using Testing;

namespace Integration.Delivery.Tests;

/// <summary>A store that fails delays; it loses nothing, doubles nothing, and keeps no stop from ending.</summary>
public sealed class QueueStoreFailureTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private readonly LogCollector _logs = new();
    private readonly FaultyStore _store;
    private readonly DeliveryQueue<Update> _queue;

    public QueueStoreFailureTests()
    {
        _store = new FaultyStore(new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock));
        _queue = new DeliveryQueue<Update>(_target, new DeliveryOptions { MaxQueuedItems = 2 }, _store, timeProvider: _clock, logger: _logs.CreateLogger("queue"));
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _queue.DisposeAsync();
        _logs.Dispose();
    }

    [Fact]
    public async Task StopAsync_ends_reports_and_logs_the_rest_when_nothing_of_the_store_works()
    {
        await EnqueueAsync("a", "b");
        _store.Fail(FaultyStore.Everything);

        FlushResult result = await Patience.AdvanceUntilAsync(_clock, _queue.StopAsync(), TimeSpan.FromSeconds(1));

        result.Should().Be(new FlushResult(Delivered: 0, Failed: 0, Remaining: 2));
        Messages.Should().Contain(message => message.Contains("the store failed while the queue was stopping", StringComparison.Ordinal));
        Messages.Should().Contain(message => message.Contains("stopped with 2 item(s)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ReadAsync", 2)]
    [InlineData("EndAsync", 2)]
    [InlineData("HasAnyAsync", 0)]
    [InlineData("MeasureAsync", 0)]
    [InlineData("DisposeAsync", 0)]
    public async Task StopAsync_ends_whatever_of_the_store_fails(string member, long remaining)
    {
        await EnqueueAsync("a", "b");
        _store.Fail(member);

        Task<FlushResult> stop = _queue.StopAsync();
        await Patience.UntilAsync(() => remaining > 0 ? _logs.Entries.Any(entry => entry.Exception is DeliveryStoreException) : _queue.Health.Reason.Contains(" 0 items", StringComparison.Ordinal));
        (await Patience.AdvanceUntilAsync(_clock, stop, TimeSpan.FromSeconds(1))).Remaining.Should().Be(remaining);

        _logs.Entries.Should().Contain(entry => entry.Exception is DeliveryStoreException);
        _target.Batches.Should().HaveCountLessThanOrEqualTo(1, "what was sent is not sent again because it could not be written down");
    }

    [Fact]
    public async Task FlushAsync_throws_while_the_store_fails_and_the_items_go_on_when_it_works_again()
    {
        await EnqueueAsync("a", "b");
        _store.Fail(FaultyStore.Everything);

        (await _queue.Invoking(queue => queue.FlushAsync()).Should().ThrowAsync<DeliveryStoreException>()).WithMessage(FaultyStore.Message);
        await Patience.UntilAsync(() => _queue.Health.Status == DeliveryStatus.Unhealthy);
        _store.Fail();

        FlushResult result = await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(), TimeSpan.FromSeconds(1));
        result.Should().Be(new FlushResult(Delivered: 2, Failed: 0, Remaining: 0));
        _queue.Health.Status.Should().Be(DeliveryStatus.Healthy);
    }

    [Fact]
    public async Task FlushAsync_waits_until_the_store_has_written_down_what_the_vendor_said_and_sends_it_once()
    {
        await EnqueueAsync("a", "b");
        _store.Fail(nameof(_store.EndAsync));

        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status == DeliveryStatus.Unhealthy);

        flush.IsCompleted.Should().BeFalse();
        _store.Fail();
        (await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromSeconds(1))).Delivered.Should().Be(2);
        _target.Sent.Should().Equal("a", "b");
    }

    [Fact]
    public async Task FlushAsync_reports_what_the_queue_has_counted_itself_when_the_store_cannot_say_what_remains()
    {
        _target.Answer = Never;
        await EnqueueAsync("a", "b");
        _store.Fail(nameof(_store.MeasureAsync));

        FlushResult result = await Patience.AdvanceUntilAsync(_clock, _queue.FlushAsync(TimeSpan.FromSeconds(3)), TimeSpan.FromSeconds(3));

        result.Remaining.Should().Be(2);
    }

    [Fact]
    public async Task EnqueueAsync_gives_its_room_back_when_the_store_takes_nothing()
    {
        await EnqueueAsync("a");
        _store.Fail(nameof(_store.AppendAsync));

        for (int i = 0; i < 3; i++)
        {
            await _queue.Invoking(queue => queue.EnqueueAsync(new Update("b", "b")).AsTask()).Should().ThrowAsync<DeliveryStoreException>();
        }

        _store.Fail();
        await EnqueueAsync("b").WaitAsync(Patience.Longest);
        (await _queue.FlushAsync()).Delivered.Should().Be(2);
    }

    [Fact]
    public async Task An_event_is_not_sent_before_the_store_knows()
    {
        _store.Fail(nameof(_store.BeginAsync));
        await _queue.EnqueueAsync(new Update("u", "event", IsEvent: true));
        Task<FlushResult> flush = _queue.FlushAsync();
        await Patience.UntilAsync(() => _queue.Health.Status == DeliveryStatus.Unhealthy);

        _target.Batches.Should().BeEmpty();
        _store.Fail();

        (await Patience.AdvanceUntilAsync(_clock, flush, TimeSpan.FromSeconds(1))).Delivered.Should().Be(1);
        _target.Sent.Should().Equal("event");
    }

    private IEnumerable<string> Messages => _logs.Entries.Select(entry => entry.Message);

    private async Task EnqueueAsync(params string[] users)
    {
        foreach (string user in users)
        {
            await _queue.EnqueueAsync(new Update(user, user));
        }
    }

    private static async Task<BatchResult> Never(IReadOnlyList<Update> items, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return BatchResult.Delivered;
    }
}
