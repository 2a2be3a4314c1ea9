using Testing;

namespace Integration.Delivery.Tests;

/// <summary>Waits for what other threads do; gives up after half a minute, so that a test that hangs says where.</summary>
internal static class Patience
{
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock stands still meanwhile.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource over = new(Longest);
        while (!condition())
        {
            over.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Moves the clock on until the task has ended.</summary>
    public static async Task<T> AdvanceUntilAsync<T>(ManualTimeProvider clock, Task<T> task, TimeSpan step)
    {
        await UntilAsync(() =>
        {
            if (!task.IsCompleted)
            {
                clock.Advance(step);
            }

            return task.IsCompleted;
        });
        return await task;
    }
}
