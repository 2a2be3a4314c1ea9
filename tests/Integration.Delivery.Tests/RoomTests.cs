namespace Integration.Delivery.Tests;

public sealed class RoomTests
{
    [Fact]
    public async Task TakeAsync_lets_in_by_items_in_the_order_of_coming()
    {
        Room room = new(maxItems: 2, maxBytes: 1000);
        await room.TakeAsync(1, default);
        await room.TakeAsync(1, default);
        Task[] waiting = [.. Enumerable.Range(0, 3).Select(_ => room.TakeAsync(1, default).AsTask())];

        for (int i = 0; i < waiting.Length; i++)
        {
            waiting[i..].Should().OnlyContain(task => !task.IsCompleted);
            room.IsShort.Should().BeTrue();
            room.Release(1, 1);
            await waiting[i].WaitAsync(Patience.Longest);
        }

        room.IsShort.Should().BeFalse();
        room.Taken.Should().Be(new QueueSize(2, 2));
    }

    [Fact]
    public async Task Release_of_what_another_process_put_in_never_counts_below_nothing()
    {
        Room room = new(maxItems: 2, maxBytes: 1000);
        await room.TakeAsync(10, default);

        room.Release(3, 50);

        room.Taken.Should().Be(new QueueSize(0, 0));
        await room.TakeAsync(5000, default).AsTask().WaitAsync(Patience.Longest);
    }

    [Fact]
    public async Task TakeAsync_lets_nobody_overtake_who_would_fit()
    {
        Room room = new(maxItems: 100, maxBytes: 100);
        await room.TakeAsync(60, default);
        await room.TakeAsync(30, default);
        Task large = room.TakeAsync(80, default).AsTask();
        Task small = room.TakeAsync(5, default).AsTask();

        large.IsCompleted.Should().BeFalse();
        small.IsCompleted.Should().BeFalse("there is room for it, but it came later");
        room.Release(1, 30);
        large.IsCompleted.Should().BeFalse();
        room.Release(1, 60);

        await Task.WhenAll(large, small).WaitAsync(Patience.Longest);
        room.Taken.Should().Be(new QueueSize(2, 85));
    }

    [Fact]
    public async Task TakeAsync_cancelled_gives_its_place_up_and_lets_those_behind_it_in()
    {
        Room room = new(maxItems: 100, maxBytes: 100);
        await room.TakeAsync(60, default);
        using CancellationTokenSource gone = new();
        Task large = room.TakeAsync(80, gone.Token).AsTask();
        Task small = room.TakeAsync(40, default).AsTask();
        small.IsCompleted.Should().BeFalse();

        await gone.CancelAsync();

        await large.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await small.WaitAsync(Patience.Longest);
        room.Taken.Should().Be(new QueueSize(2, 100));
        room.IsShort.Should().BeFalse();
    }

    [Fact]
    public async Task TakeAsync_takes_nothing_when_cancelled_before_and_keeps_what_it_has_when_cancelled_after()
    {
        Room room = new(maxItems: 1, maxBytes: 100);
        await FluentActions.Invoking(() => room.TakeAsync(1, new CancellationToken(canceled: true)).AsTask()).Should().ThrowAsync<OperationCanceledException>();
        await room.TakeAsync(1, default);
        using CancellationTokenSource late = new();
        Task waiting = room.TakeAsync(1, late.Token).AsTask();
        room.Release(1, 1);

        await late.CancelAsync();

        await waiting.WaitAsync(Patience.Longest);
        room.Taken.Should().Be(new QueueSize(1, 1));
    }

    [Fact]
    public async Task TakeAsync_takes_anything_into_an_empty_room()
    {
        Room room = new(maxItems: 1, maxBytes: 10);
        await room.TakeAsync(11, default);
        Task next = room.TakeAsync(12, default).AsTask();
        next.IsCompleted.Should().BeFalse();

        room.Release(1, 11);

        await next.WaitAsync(Patience.Longest);
    }

    [Fact]
    public async Task Correct_lets_in_whom_there_is_room_for()
    {
        Room room = new(maxItems: 2, maxBytes: 100);
        room.Occupy(new QueueSize(5, 50));
        Task[] waiting = [room.TakeAsync(1, default).AsTask(), room.TakeAsync(1, default).AsTask()];

        room.Correct(new QueueSize(1, 10));

        await waiting[0].WaitAsync(Patience.Longest);
        waiting[1].IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Close_sends_everybody_away()
    {
        Room room = new(maxItems: 1, maxBytes: 100);
        await room.TakeAsync(1, default);
        Task waiting = room.TakeAsync(1, default).AsTask();

        room.Close();

        await waiting.Invoking(task => task).Should().ThrowAsync<ObjectDisposedException>();
        await FluentActions.Invoking(() => room.TakeAsync(1, default).AsTask()).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Theory]
    [InlineData(3, 1000)]
    [InlineData(1000, 1030)]
    public async Task EnqueueAsync_drops_nothing_and_keeps_the_order_however_small_the_queue(long maxItems, long maxBytes)
    {
        const int Callers = 8;
        const int Each = 250;
        FakeTarget target = new();
        DeliveryOptions options = new() { MaxQueuedItems = maxItems, MaxQueuedBytes = Math.Max(maxBytes, 1024), MaxBatchBytes = 1024, MaxBatchItems = 4 };
        await using DeliveryQueue<Update> queue = new(target, options, new MemoryDeliveryStore<Update>(lanes: 2));

        await Parallel.ForEachAsync(Enumerable.Range(0, Callers), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (caller, _) =>
        {
            for (int i = 0; i < Each; i++)
            {
                await queue.EnqueueAsync(new Update($"u{caller}", $"{i}", IsEvent: true, Bytes: 500), cancellationToken: CancellationToken.None);
            }
        });
        await queue.FlushAsync().WaitAsync(Patience.Longest);

        IEnumerable<IGrouping<string, Update>> users = target.Batches.SelectMany(batch => batch).GroupBy(item => item.User);
        users.Should().HaveCount(Callers).And.OnlyContain(user => user.Select(item => item.Value).SequenceEqual(Enumerable.Range(0, Each).Select(i => $"{i}")));
        target.HasOverlapped.Should().BeFalse();
    }
}
