namespace Integration.Delivery;

/// <summary>All flushes and stops under way.</summary>
internal sealed class FlushWaiters
{
    private readonly Lock _gate = new();
    private readonly List<FlushWaiter> _waiters = [];
    private long _upTo;

    /// <summary>Up to which number somebody waits for entries to leave: they go out without waiting for batches to fill up. 0 when nobody waits.</summary>
    public long UpTo => Interlocked.Read(ref _upTo);

    public void Add(FlushWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Add(waiter);
            Interlocked.Exchange(ref _upTo, _waiters.Max(other => other.UpTo));
        }
    }

    public void Remove(FlushWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Remove(waiter);
            Interlocked.Exchange(ref _upTo, _waiters.Select(other => other.UpTo).DefaultIfEmpty().Max());
        }
    }

    /// <summary>Entries have ended.</summary>
    public void Count<TItem>(LaneOutcome<TItem> outcome)
        where TItem : class
    {
        lock (_gate)
        {
            foreach (FlushWaiter waiter in _waiters)
            {
                waiter.Count(outcome);
            }
        }
    }

    /// <summary>Something has left the queue, and everybody has been told.</summary>
    public void Progressed()
    {
        lock (_gate)
        {
            foreach (FlushWaiter waiter in _waiters)
            {
                waiter.Progress.Set();
            }
        }
    }
}
