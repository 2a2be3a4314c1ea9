namespace Integration.Delivery;

/// <summary>One flush or stop under way: what has ended since, of the items that were there when it began.</summary>
internal sealed class FlushWaiter(long upTo, TimeProvider time) : IDisposable
{
    private long _delivered;
    private long _failed;

    public long UpTo { get; } = upTo;

    /// <summary>Given when something has ended.</summary>
    public Signal Progress { get; } = new(time);

    public void Count<TItem>(LaneOutcome<TItem> outcome)
        where TItem : class
    {
        Interlocked.Add(ref _delivered, outcome.Delivered.Count(entry => entry.Sequence <= UpTo));
        Interlocked.Add(ref _failed, outcome.GivenUp.Count(item => item.Entry.Sequence <= UpTo) + outcome.Unreadable.Count(entry => entry.Sequence <= UpTo));
    }

    public FlushResult Summarize(long remaining) => new(Interlocked.Read(ref _delivered), Interlocked.Read(ref _failed), remaining);

    public void Dispose() => Progress.Dispose();
}
