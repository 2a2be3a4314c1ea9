using Testing;

namespace SessionM.Client.Tests;

/// <summary>Bulk runs over calls that a test answers, under a clock that it moves.</summary>
public abstract class BulkTagFixture
{
    private protected static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private protected BulkTagFixture() => Bulk = new SessionMBulkTags(Tags, () => Options, Clock);

    private protected ManualTimeProvider Clock { get; } = new();

    private protected FakeTags Tags { get; } = new();

    private protected SessionMOptions Options { get; } = new();

    private protected SessionMBulkTags Bulk { get; }

    private protected static Task<CustomerTags> Failure(Exception exception) => Task.FromException<CustomerTags>(exception);

    private protected static TagAssignment Counter(int number) => TagAssignment.Increment(CustomerId.External($"C-{number}"), "visit");

    private protected static IAsyncEnumerable<TagAssignment> Counters(int count) => AsyncEnumerable.Range(0, count).Select(Counter);

    private protected void Succeed() => Tags.Answer = _ => Task.FromResult(new CustomerTags());

    private protected async Task ReadAsync(IAsyncEnumerable<TagAssignment> source, List<TagAssignmentResult> results, BulkTagJob job, CancellationToken stop)
    {
        await foreach (TagAssignmentResult result in Bulk.TagAsync(source, job, stop))
        {
            results.Add(result);
        }
    }

    private protected async Task SucceedAsync(int calls, int atATime)
    {
        for (int i = 0; i < calls; i++)
        {
            (await PendingAsync(atATime))[0].Succeed();
        }
    }

    /// <summary>Waits until so many calls are under way, and lets the time pass that others wait for.</summary>
    private protected async Task<IReadOnlyList<FakeTagCall>> PendingAsync(int count)
    {
        Task<IReadOnlyList<FakeTagCall>> pending = Tags.PendingAsync(count);
        while (!pending.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await pending;
    }

    /// <summary>Waits until the clock's next timer is that far away.</summary>
    private protected Task TimerAsync(TimeSpan wait) => UntilAsync(() => Clock.UntilNextTimer() == wait);

    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
