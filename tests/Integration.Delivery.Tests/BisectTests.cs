using System.Numerics;
using Testing;

namespace Integration.Delivery.Tests;

/// <summary>A batch refused without a name: one call for all of it, and two for each halving.</summary>
public sealed class BisectTests
{
    [Theory]
    [InlineData(1, BatchOutcome.Refused)]
    [InlineData(2, BatchOutcome.Refused)]
    [InlineData(75, BatchOutcome.Refused)]
    [InlineData(75, BatchOutcome.TooLarge)]
    [InlineData(1000, BatchOutcome.Refused)]
    public async Task The_one_item_is_found_wherever_it_is_with_no_more_calls_than_promised(int items, BatchOutcome outcome)
    {
        PickyTarget target = new(outcome);
        List<Update> dead = [];
        int delivered = 0;
        TaskCompletionSource ended = new();
        DeliveryHandlers<Update> handlers = new()
        {
            DeadLettered = (letter, _) =>
            {
                dead.Add(letter.Item!);
                return Told();
            },
            Delivered = (accepted, _) =>
            {
                delivered += accepted.Count;
                return Told();
            },
        };
        DeliveryOptions options = new() { MaxBatchItems = items, MaxMergedEntries = Math.Max(items, 1000) };
        ManualTimeProvider clock = new();
        await using DeliveryQueue<Update> queue = new(target, options, new MemoryDeliveryStore<Update>(lanes: 1, timeProvider: clock), handlers, clock);
        Update[] all = [.. Enumerable.Range(0, items).Select(i => new Update($"u{i}", $"{i}"))];
        int mostCalls = (2 * BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)items))) + 1;

        for (int position = 0; position < items; position++)
        {
            target.Begin(all[position]);
            dead.Clear();
            (delivered, ended) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            foreach (Update item in all)
            {
                await queue.EnqueueAsync(item);
            }

            // The last one has filled the batch. A flush might have sent it before it was full.
            await ended.Task.WaitAsync(Patience.Longest);

            dead.Should().Equal(all[position]);
            delivered.Should().Be(items - 1);
            target.Calls.Should().BeLessThanOrEqualTo(mostCalls, $"of {items} the one at {position} is bad");
        }

        ValueTask Told()
        {
            if (delivered + dead.Count == items)
            {
                ended.SetResult();
            }

            return ValueTask.CompletedTask;
        }
    }

    private sealed class PickyTarget(BatchOutcome outcome) : IDeliveryTarget<Update>
    {
        private Update? _poison;

        public int Calls { get; private set; }

        public string Name => "picky";

        public void Begin(Update poison) => (_poison, Calls) = (poison, 0);

        public string KeyOf(Update item) => item.User;

        public int BytesOf(Update item) => item.Bytes;

        public bool IsRepeatable(Update item) => true;

        public Update? Merge(Update earlier, Update later) => null;

        public Task<BatchResult> SendAsync(IReadOnlyList<Update> items, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(items.Contains(_poison) ? BatchResult.Failed(outcome, "no") : BatchResult.Delivered);
        }
    }
}
