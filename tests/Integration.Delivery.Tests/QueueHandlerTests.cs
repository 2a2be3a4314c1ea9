using Testing;

namespace Integration.Delivery.Tests;

/// <summary>Handlers that enqueue, into a queue that has no room.</summary>
public sealed class QueueHandlerTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly FakeTarget _target = new();
    private readonly DeliveryHandlers<Update> _handlers = new();
    private readonly DeliveryQueue<Update> _queue;

    public QueueHandlerTests() => _queue = new DeliveryQueue<Update>(
        _target, new DeliveryOptions { MaxQueuedItems = 2, MaxBatchItems = 2 }, new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: _clock), _handlers, _clock);

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await _queue.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EnqueueAsync_from_a_handler_goes_on_although_others_wait_for_room(bool isRefused)
    {
        TaskCompletionSource<BatchResult> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _target.Answer = (items, _) => items[0].Value == "0" ? first.Task : Task.FromResult(BatchResult.Delivered);
        _handlers.Delivered = (items, _) => FollowAsync(items.Count(item => item.User[0] == 'u'));
        _handlers.DeadLettered = (_, _) => FollowAsync(1);
        await _queue.EnqueueAsync(new Update("u0", "0"));
        await _queue.EnqueueAsync(new Update("u1", "1"));
        Task[] waiting = [.. Enumerable.Range(2, 4).Select(i => _queue.EnqueueAsync(new Update($"u{i}", $"{i}")).AsTask())];
        waiting.Should().OnlyContain(task => !task.IsCompleted);

        first.SetResult(isRefused ? BatchResult.Partial([new ItemFailure(0, "no"), new ItemFailure(1, "no")]) : BatchResult.Delivered);

        await Task.WhenAll(waiting).WaitAsync(Patience.Longest);
        await _queue.FlushAsync().WaitAsync(Patience.Longest);
        await _queue.FlushAsync().WaitAsync(Patience.Longest);
        _target.Sent.Where(value => value == "follows").Should().HaveCount(6 * 3);
    }

    [Fact]
    public async Task What_a_handler_leaves_running_waits_for_room_like_any_caller()
    {
        TaskCompletionSource<BatchResult> blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? running = null;
        _target.Answer = (items, _) => items.Any(item => item.Value == "blocked") ? blocked.Task : Task.FromResult(BatchResult.Delivered);
        _handlers.Delivered = (_, _) =>
        {
            running ??= LaterAsync();
            return ValueTask.CompletedTask;
        };
        await _queue.EnqueueAsync(new Update("a", "a"));
        await _queue.FlushAsync().WaitAsync(Patience.Longest);
        await _queue.EnqueueAsync(new Update("b", "blocked"));
        await _queue.EnqueueAsync(new Update("c", "blocked"));

        left.SetResult();
        await Patience.UntilAsync(() => running!.IsCompleted || _queue.Health.Status == DeliveryStatus.Degraded);

        running!.IsCompleted.Should().BeFalse("the queue is full");
        blocked.SetResult(BatchResult.Delivered);
        await running.WaitAsync(Patience.Longest);

        async Task LaterAsync()
        {
            await left.Task;
            await _queue.EnqueueAsync(new Update("d", "d"));
            await _queue.FlushAsync();
        }
    }

    private async ValueTask FollowAsync(int items)
    {
        for (int i = 0; i < items * 3; i++)
        {
            await _queue.EnqueueAsync(new Update($"f{Guid.NewGuid()}", "follows"), cancellationToken: CancellationToken.None);
        }
    }
}
