namespace Integration.Delivery.Tests;

/// <summary>Measures the whole process, so nothing else runs beside it.</summary>
[Collection(nameof(QueueMemoryTests))]
[CollectionDefinition(nameof(QueueMemoryTests), DisableParallelization = true)]
public sealed class QueueMemoryTests
{
    /// <summary>10,000 small items and what is on its way take about 3 MB; what grows with the number of items would take 20 MB and more.</summary>
    private const long Bound = 12 * 1024 * 1024;

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_items()
    {
        const int Items = 200_000;
        CountingTarget target = new();
        DeliveryOptions options = new() { MaxQueuedItems = 10_000 };
        await using DeliveryQueue<Update> queue = new(target, options);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long highest = 0;

        for (int i = 1; i <= Items; i++)
        {
            // Most users come again: some of it is merged, and some are events.
            await queue.EnqueueAsync(new Update($"user-{i % 50_000}", "value", IsEvent: i % 10 == 0), i % 4 == 0 ? DeliveryPriority.Backfill : DeliveryPriority.Live);
            if (i % 20_000 == 0)
            {
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        FlushResult result = await queue.FlushAsync().WaitAsync(TimeSpan.FromMinutes(2));
        long after = GC.GetTotalMemory(forceFullCollection: true) - before;

        result.Remaining.Should().Be(0);
        target.Items.Should().BeInRange(1, Items);
        highest.Should().BeLessThan(Bound);
        after.Should().BeLessThan(Bound / 2, "an empty queue holds nothing");
    }

    private sealed class CountingTarget : IDeliveryTarget<Update>
    {
        private long _items;

        public long Items => Interlocked.Read(ref _items);

        public string Name => "counting";

        public string KeyOf(Update item) => item.User;

        public int BytesOf(Update item) => item.Bytes;

        public bool IsRepeatable(Update item) => !item.IsEvent;

        public Update? Merge(Update earlier, Update later) => earlier.IsEvent || later.IsEvent ? null : later;

        public Task<BatchResult> SendAsync(IReadOnlyList<Update> items, CancellationToken cancellationToken = default)
        {
            Interlocked.Add(ref _items, items.Count);
            return Task.FromResult(BatchResult.Delivered);
        }
    }
}
