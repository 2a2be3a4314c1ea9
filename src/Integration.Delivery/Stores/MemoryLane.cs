namespace Integration.Delivery;

/// <summary>One lane in memory. Entries leave a queue at its head; one that ends in the middle is passed over until it gets there, or until most are such.</summary>
internal sealed class MemoryLane<TItem>
    where TItem : class
{
    private readonly Lock _gate = new();
    private readonly Queue<DeliveryEntry<TItem>> _live = new();
    private readonly Queue<DeliveryEntry<TItem>> _backfill = new();
    private readonly Dictionary<string, List<DeliveryEntry<TItem>>> _backfillByKey = new(StringComparer.Ordinal);
    private int _passedOver;

    public void Append(DeliveryEntry<TItem> entry, ref long sequence)
    {
        lock (_gate)
        {
            // Numbered inside the lock, so that numbers rise within the lane.
            entry.Sequence = Interlocked.Increment(ref sequence);
            if (entry.Priority == DeliveryPriority.Live)
            {
                _live.Enqueue(entry);
                return;
            }

            _backfill.Enqueue(entry);
            if (!_backfillByKey.TryGetValue(entry.Key, out List<DeliveryEntry<TItem>>? ofKey))
            {
                _backfillByKey[entry.Key] = ofKey = [];
            }

            ofKey.Add(entry);
        }
    }

    public List<DeliveryEntry<TItem>> Read(int max)
    {
        lock (_gate)
        {
            List<DeliveryEntry<TItem>> read = new(Math.Min(max, _live.Count + _backfill.Count));
            Take(_live, max, read);
            if (_backfill.Count == 0)
            {
                return read;
            }

            HashSet<DeliveryEntry<TItem>> along = [.. read.Select(entry => entry.Key).Distinct(StringComparer.Ordinal).SelectMany(BackfillOf)];
            IEnumerable<DeliveryEntry<TItem>> others = _backfill.Where(entry => IsWaiting(entry) && !along.Contains(entry)).Take(Math.Max(0, max - read.Count - along.Count));
            read.AddRange([.. along, .. others]);
            return read;
        }
    }

    /// <summary>Ends entries; those that have ended already are passed over.</summary>
    /// <param name="outcome">What came of them.</param>
    /// <param name="keep">Takes what is given up, before anybody can see that it has left the lane.</param>
    public void End(LaneOutcome<TItem> outcome, Action<GivenUp<TItem>> keep)
    {
        lock (_gate)
        {
            foreach (DeliveryEntry<TItem> entry in outcome.Returned.Where(IsWaiting))
            {
                entry.Attempts++;
            }

            foreach (DeliveryEntry<TItem> entry in outcome.Unsettled.Where(IsWaiting))
            {
                entry.Attempts++;
                entry.MayHaveBeenSent = true;
            }

            foreach (GivenUp<TItem> item in outcome.GivenUp.Where(item => IsWaiting(item.Entry)))
            {
                keep(item);
                End(item.Entry);
            }

            foreach (DeliveryEntry<TItem> entry in outcome.Delivered.Where(IsWaiting))
            {
                End(entry);
            }

            Trim(_live);
            Trim(_backfill);
            Compact();
        }
    }

    public QueueSize Measure(long upTo)
    {
        lock (_gate)
        {
            DeliveryEntry<TItem>[] waiting = [.. _live.Concat(_backfill).Where(entry => entry.Sequence <= upTo && IsWaiting(entry))];
            return new QueueSize(waiting.Length, waiting.Sum(entry => (long)entry.Bytes));
        }
    }

    // Heads always wait: what has ended at the head is trimmed.
    public bool HasAny(long upTo)
    {
        lock (_gate)
        {
            return (_live.TryPeek(out DeliveryEntry<TItem>? live) && live.Sequence <= upTo)
                || (_backfill.TryPeek(out DeliveryEntry<TItem>? backfill) && backfill.Sequence <= upTo);
        }
    }

    private static void Take(Queue<DeliveryEntry<TItem>> queue, int max, List<DeliveryEntry<TItem>> read)
    {
        foreach (DeliveryEntry<TItem> entry in queue)
        {
            if (read.Count == max)
            {
                return;
            }

            if (IsWaiting(entry))
            {
                read.Add(entry);
            }
        }
    }

    private static bool IsWaiting(DeliveryEntry<TItem> entry) => !entry.HasEnded;

    private void End(DeliveryEntry<TItem> entry)
    {
        entry.HasEnded = true;
        _passedOver++;
        if (entry.Priority == DeliveryPriority.Backfill && _backfillByKey.TryGetValue(entry.Key, out List<DeliveryEntry<TItem>>? ofKey) && ofKey.Remove(entry) && ofKey.Count == 0)
        {
            _backfillByKey.Remove(entry.Key);
        }
    }

    private List<DeliveryEntry<TItem>> BackfillOf(string key) => _backfillByKey.GetValueOrDefault(key) ?? [];

    private void Trim(Queue<DeliveryEntry<TItem>> queue)
    {
        while (queue.TryPeek(out DeliveryEntry<TItem>? head) && head.HasEnded)
        {
            queue.Dequeue();
            _passedOver--;
        }
    }

    /// <summary>A head that does not end, because the vendor asks for it again and again, must not keep what has ended behind it.</summary>
    private void Compact()
    {
        if (_passedOver <= (_live.Count + _backfill.Count) / 2)
        {
            return;
        }

        foreach (Queue<DeliveryEntry<TItem>> queue in new[] { _live, _backfill })
        {
            DeliveryEntry<TItem>[] waiting = [.. queue.Where(IsWaiting)];
            queue.Clear();
            foreach (DeliveryEntry<TItem> entry in waiting)
            {
                queue.Enqueue(entry);
            }
        }

        _passedOver = 0;
    }
}
